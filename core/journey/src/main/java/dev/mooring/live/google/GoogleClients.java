package dev.mooring.live.google;

import com.google.api.core.ApiFunction;
import com.google.api.gax.core.BackgroundResource;
import com.google.api.gax.core.CredentialsProvider;
import com.google.api.gax.rpc.ClientSettings;
import com.google.api.gax.rpc.UnaryCallSettings;
import com.google.cloud.compute.v1.FirewallsClient;
import com.google.cloud.compute.v1.FirewallsSettings;
import com.google.cloud.compute.v1.GlobalOperationsClient;
import com.google.cloud.compute.v1.GlobalOperationsSettings;
import com.google.cloud.compute.v1.ImagesClient;
import com.google.cloud.compute.v1.ImagesSettings;
import com.google.cloud.compute.v1.InstancesClient;
import com.google.cloud.compute.v1.InstancesSettings;
import com.google.cloud.compute.v1.RegionsClient;
import com.google.cloud.compute.v1.RegionsSettings;
import com.google.cloud.compute.v1.ZoneOperationsClient;
import com.google.cloud.compute.v1.ZoneOperationsSettings;
import com.google.cloud.compute.v1.ZonesClient;
import com.google.cloud.compute.v1.ZonesSettings;
import com.google.cloud.container.v1.ClusterManagerClient;
import com.google.cloud.container.v1.ClusterManagerSettings;
import dev.mooring.live.call.Exchange;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Google's clients over REST, each made when it is first needed: making one takes a moment.
final class GoogleClients implements AutoCloseable {
  /// How long a call may take with its repetitions; a person waits for it.
  private static final Duration CALL = Exchange.LONGEST;

  /// The service holds a waiting call for two minutes at most.
  private static final Duration WAIT = Duration.ofSeconds(150);

  private final Optional<URI> endpoint;
  private final CredentialsProvider credentials;
  private final Map<Class<?>, BackgroundResource> made = new ConcurrentHashMap<>();

  GoogleClients(Optional<URI> endpoint, CredentialsProvider credentials) {
    this.endpoint = endpoint;
    this.credentials = credentials;
  }

  InstancesClient instances() {
    return client(
        InstancesClient.class,
        () -> {
          var settings = with(InstancesSettings.newBuilder());
          return InstancesClient.create(settings.applyToAllUnaryMethods(within(CALL)).build());
        });
  }

  ImagesClient images() {
    return client(
        ImagesClient.class,
        () -> {
          var settings = with(ImagesSettings.newBuilder());
          return ImagesClient.create(settings.applyToAllUnaryMethods(within(CALL)).build());
        });
  }

  FirewallsClient firewalls() {
    return client(
        FirewallsClient.class,
        () -> {
          var settings = with(FirewallsSettings.newBuilder());
          return FirewallsClient.create(settings.applyToAllUnaryMethods(within(CALL)).build());
        });
  }

  ZonesClient zones() {
    return client(
        ZonesClient.class,
        () -> {
          var settings = with(ZonesSettings.newBuilder());
          return ZonesClient.create(settings.applyToAllUnaryMethods(within(CALL)).build());
        });
  }

  RegionsClient regions() {
    return client(
        RegionsClient.class,
        () -> {
          var settings = with(RegionsSettings.newBuilder());
          return RegionsClient.create(settings.applyToAllUnaryMethods(within(CALL)).build());
        });
  }

  ZoneOperationsClient zoneOperations() {
    return client(
        ZoneOperationsClient.class,
        () -> {
          var settings = with(ZoneOperationsSettings.newBuilder());
          return ZoneOperationsClient.create(settings.applyToAllUnaryMethods(within(WAIT)).build());
        });
  }

  GlobalOperationsClient globalOperations() {
    return client(
        GlobalOperationsClient.class,
        () -> {
          var settings = with(GlobalOperationsSettings.newBuilder());
          return GlobalOperationsClient.create(
              settings.applyToAllUnaryMethods(within(WAIT)).build());
        });
  }

  ClusterManagerClient clusters() {
    return client(
        ClusterManagerClient.class,
        () -> {
          var settings = with(ClusterManagerSettings.newHttpJsonBuilder());
          return ClusterManagerClient.create(settings.applyToAllUnaryMethods(within(CALL)).build());
        });
  }

  private <B extends ClientSettings.Builder<?, B>> B with(B settings) {
    endpoint.ifPresent(uri -> settings.setEndpoint(uri.toString()));
    settings.setCredentialsProvider(credentials);
    return settings;
  }

  private static ApiFunction<UnaryCallSettings.Builder<?, ?>, Void> within(Duration total) {
    return call -> {
      var limited =
          call.getRetrySettings().toBuilder()
              .setInitialRpcTimeoutDuration(total)
              .setMaxRpcTimeoutDuration(total)
              .setTotalTimeoutDuration(total);
      call.setRetrySettings(limited.build());
      return null;
    };
  }

  private <C extends BackgroundResource> C client(Class<C> type, Factory<C> factory) {
    return type.cast(made.computeIfAbsent(type, _ -> create(factory)));
  }

  private static <C extends BackgroundResource> C create(Factory<C> factory) {
    try {
      return factory.create();
    } catch (IOException failure) {
      throw GoogleFailures.ofCredentials(failure);
    }
  }

  @Override
  public void close() {
    made.values().forEach(BackgroundResource::shutdown);
  }

  private interface Factory<C> {
    C create() throws IOException;
  }
}
