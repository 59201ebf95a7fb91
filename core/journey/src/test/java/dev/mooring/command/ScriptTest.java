package dev.mooring.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/// A script gets its arguments as they are, whichever way it reaches a shell.
class ScriptTest {
  private static final String ODD = "it's $HOME `x`\n* ";
  private static final Script SCRIPT = Script.of(ScriptTest.class, "tells", ODD, "");
  private static final byte[] INPUT = "secret\n".getBytes(UTF_8);

  @Test
  void onStandardInputItReadsNothingOfItself() throws IOException, InterruptedException {
    assertThat(said(SCRIPT.line(), SCRIPT.input())).isEqualTo("<2 " + ODD + ">\n");
    assertThat(SCRIPT.line()).startsWith("sudo sh -s -- ");
  }

  @Test
  void asOneCommandLineItReadsWhatItIsGiven() throws IOException, InterruptedException {
    assertThat(said(SCRIPT.typed(), INPUT)).isEqualTo("<2 " + ODD + ">\n<secret>\n");
  }

  @Test
  void theLinesRunInTheShellThatIsThere() throws IOException, InterruptedException {
    assertThat(said(SCRIPT.lines(), INPUT)).isEqualTo("<2 " + ODD + ">\n<secret>\n");
  }

  @Test
  void nothingRunsOfWhatArrivesByHalf() throws IOException, InterruptedException {
    var all = new String(SCRIPT.input(), UTF_8);
    var half = all.substring(0, all.lastIndexOf('}')).getBytes(UTF_8);

    assertThat(said(SCRIPT.line(), half)).isEmpty();
  }

  @Test
  void withoutArgumentsTheCommandLineHasNone() {
    var script = Script.of(ScriptTest.class, "around");

    assertThat(script.line()).isEqualTo("sudo sh -s");
    assertThat(script.typed()).isEqualTo("sudo sh -c 'around() {\n  echo \"<$1>\"\n}'");
  }

  @Test
  void commentsAreForWhoeverReadsTheFile() {
    assertThat(SCRIPT.text()).doesNotContain("# A comment", "#!", "shellcheck").contains("$# ");
  }

  @Test
  void aScriptThatIsNotThereIsSaidSo() {
    assertThatThrownBy(() -> Script.of(ScriptTest.class, "nothing"))
        .hasMessageContaining("nothing.sh");
  }

  private static String said(String line, byte[] input) throws IOException, InterruptedException {
    var shell = new ProcessBuilder("sh", "-c", line.replaceFirst("^sudo ", "")).start();
    try (var to = shell.getOutputStream()) {
      to.write(input);
    }
    var said = new String(shell.getInputStream().readAllBytes(), UTF_8);
    shell.waitFor();
    return said;
  }
}
