package dev.mooring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JourneyIdTest {

  @Test
  void newOnesDifferAndFitALabel() {
    var ids = Stream.generate(JourneyId::random).limit(1000).toList();

    assertThat(ids)
        .doesNotHaveDuplicates()
        .allSatisfy(id -> assertThat(id.text()).matches("[a-z][a-z0-9]{9}"))
        .allSatisfy(id -> assertThat(Names.isLabel(id.text())).isTrue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "short", "1startswithadigit", "Capitals0", "with-dash0", "two\nlines"})
  void anotherFormIsRefused(String text) {
    assertThatThrownBy(() -> new JourneyId(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
