package dev.mooring.live.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.gax.core.BackgroundResource;
import com.google.api.gax.core.NoCredentialsProvider;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The clients as they are made for Google's own place. Their gRPC side is left out of the
/// packages.
class GoogleClientsTest {
  @ParameterizedTest
  @MethodSource("all")
  void isMadeWithoutGrpc(Function<GoogleClients, BackgroundResource> wanted) {
    try (var clients = new GoogleClients(Optional.empty(), NoCredentialsProvider.create())) {
      assertThat(wanted.apply(clients).isShutdown()).isFalse();
    }
  }

  static Stream<Function<GoogleClients, BackgroundResource>> all() {
    return Stream.of(
        GoogleClients::instances,
        GoogleClients::images,
        GoogleClients::firewalls,
        GoogleClients::zones,
        GoogleClients::regions,
        GoogleClients::zoneOperations,
        GoogleClients::globalOperations,
        GoogleClients::clusters);
  }
}
