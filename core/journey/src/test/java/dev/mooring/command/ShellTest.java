package dev.mooring.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

/// Text of a user is one word for a shell, whatever is in it.
class ShellTest {

  @Property(tries = 60)
  void aShellReadsBackWhatWasQuoted(
      @ForAll @CharRange(from = ' ', to = '~') @StringLength(max = 30) String text)
      throws IOException, InterruptedException {
    assertThat(echoed(Shell.quote(text))).isEqualTo(text);
  }

  @Example
  void anAttackIsJustText() throws IOException, InterruptedException {
    var attack = "'; touch /tmp/x; echo $(id) `id` \"$HOME\" \\";

    assertThat(echoed(Shell.quote(attack))).isEqualTo(attack);
  }

  @Example
  void plainWordsStayReadable() {
    assertThat(Shell.quote("http://productpage:9080/api/v1"))
        .isEqualTo("http://productpage:9080/api/v1");
  }

  private static String echoed(String word) throws IOException, InterruptedException {
    var shell = new ProcessBuilder("sh", "-c", "printf %s " + word).start();
    var out = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor()).isZero();
    return out;
  }
}
