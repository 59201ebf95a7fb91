package dev.mooring.mesh.istio1.go;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoShellQuoteTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '`',
      value = {"latest 'latest'", "* '*'", "w w", "/.:, /.:,", "it's `'it'\"'\"'s'`"})
  void quotesNearlyEverything(String value, String quoted) {
    assertThat(GoShellQuote.quote(value)).isEqualTo(quoted);
  }

  @Property(tries = 20)
  void aShellReadsItBack(@ForAll @CharRange(from = ' ', to = '~') String value)
      throws IOException, InterruptedException {
    // istioctl leaves these bare, and a shell drops their backslash.
    Assume.that(!(value.contains("\\") && GoShellQuote.quote(value).equals(value)));
    var shell = new ProcessBuilder("sh", "-c", "printf %s " + GoShellQuote.quote(value)).start();
    var read = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(shell.waitFor()).isZero();
    assertThat(read).isEqualTo(value);
  }
}
