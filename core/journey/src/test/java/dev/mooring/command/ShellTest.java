package dev.mooring.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.text.Alphabet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Text of a user is one word for a shell, whatever is in it.
class ShellTest {
  private static final Alphabet TYPED = Alphabet.ascii();

  @TempDir private Path folder;

  @Test
  void aShellReadsBackWhatWasQuoted() throws IOException, InterruptedException {
    isReadBack(TYPED.all(2));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void aShellReadsBackLongTexts(long seed) throws IOException, InterruptedException {
    var random = new SplittableRandom(seed);
    isReadBack(Stream.generate(() -> TYPED.draw(random, 30)).limit(1000).toList());
  }

  @Test
  void anAttackIsJustText() throws IOException, InterruptedException {
    isReadBack(List.of("'; touch /tmp/x; echo $(id) `id` \"$HOME\" \\"));
  }

  @Test
  void plainWordsStayReadable() {
    assertThat(Shell.quote("http://productpage:9080/api/v1"))
        .isEqualTo("http://productpage:9080/api/v1");
  }

  private void isReadBack(List<String> texts) throws IOException, InterruptedException {
    var words = texts.stream().map(Shell::quote).toList();
    assertThat(new PosixShell(folder).read(words)).isEqualTo(texts);
  }
}
