package dev.mooring.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownSumsTest {
  private static final String SUM = "0123456789abcdef".repeat(4);

  @Test
  void aTableIsSumsAndAddresses() {
    var table = KnownSums.parse("# seen on a day\n\n" + SUM + "  https://host/a.deb\n");

    assertThat(table).containsOnly(Map.entry(URI.create("https://host/a.deb"), SUM));
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc https://host/a.deb", "https://host/a.deb", "%s", "%s a b"})
  void whatIsNoneIsRefused(String line) {
    assertThatThrownBy(() -> KnownSums.parse(line.formatted(SUM)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theProductsOwnTableCanBeRead() {
    assertThat(KnownSums.of(URI.create("https://host/no-such.deb"))).isEmpty();
  }
}
