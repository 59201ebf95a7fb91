package dev.mooring.mesh.istio1.go;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.command.PosixShell;
import dev.mooring.text.Alphabet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoShellQuoteTest {
  private static final Alphabet TYPED = Alphabet.ascii();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '`',
      value = {"latest 'latest'", "* '*'", "w w", "/.:, /.:,", "it's `'it'\"'\"'s'`"})
  void quotesNearlyEverything(String value, String quoted) {
    assertThat(GoShellQuote.quote(value)).isEqualTo(quoted);
  }

  @Test
  void aShellReadsItBack() throws IOException, InterruptedException {
    isReadBack(TYPED.all(2));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void aShellReadsLongTextsBack(long seed) throws IOException, InterruptedException {
    var random = new SplittableRandom(seed);
    isReadBack(Stream.generate(() -> TYPED.draw(random, 30)).limit(1000).toList());
  }

  private void isReadBack(List<String> texts) throws IOException, InterruptedException {
    // istioctl leaves these bare, and a shell drops their backslash.
    var kept =
        texts.stream()
            .filter(text -> !(text.contains("\\") && GoShellQuote.quote(text).equals(text)))
            .toList();
    var words = kept.stream().map(GoShellQuote::quote).toList();
    assertThat(new PosixShell(folder).read(words)).isEqualTo(kept);
  }
}
