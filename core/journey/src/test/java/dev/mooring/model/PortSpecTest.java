package dev.mooring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortSpecTest {

  @ParameterizedTest
  @CsvSource({"80,http", "8080,http", "443,https", "3306,mysql", "9080,9080"})
  void namesAreGuessedAsIstioctlDoes(int port, String name) {
    assertThat(PortName.guess(port)).isEqualTo(name);
    assertThat(PortSpec.parse("" + port)).isEqualTo(new PortSpec(name, port));
  }

  @Test
  void anExplicitNameWins() {
    assertThat(PortSpec.parse("tcp-db:3306")).isEqualTo(new PortSpec("tcp-db", 3306));
    assertThat(PortSpec.parse("tcp-db:3306")).hasToString("tcp-db:3306");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "mysql", ":3306", "0", "65536", "a:b:1", "-1", "My:3306"})
  void whatIsNoPortIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> PortSpec.parse(text));
  }
}
