package dev.mooring.live.ssh.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who is asked what a configuration means, and what holds where `ssh` doesn't say it.
class SshProgramTest {
  private static final Path HOME = Path.of(System.getProperty("user.home"));
  private static final String USUAL =
      "user me\nhostname vm-1\nport 22\nidentityfile ~/.ssh/id_rsa\n";
  @TempDir private Path folder;

  @Test
  void itIsAskedForTheFilesThatItWouldReadAndForNoOthers() {
    var usual = List.of(HOME.resolve(".ssh/config"), Path.of("/etc/ssh/ssh_config"));
    var own = folder.resolve("config");

    assertThat(SshProgram.reading(usual, HOME)).map(SshProgram::files).hasValue(List.of());
    assertThat(SshProgram.reading(List.of(own), HOME))
        .map(SshProgram::files)
        .hasValue(List.of("-F", own.toString()));
    assertThat(SshProgram.reading(usual, folder)).isEmpty();
    assertThat(SshProgram.reading(List.of(own, usual.getLast()), HOME)).isEmpty();
  }

  @Test
  void whatItSaysCountsAndWhatIsUsualIsNotSaid() throws IOException {
    var host =
        config(
                "Port 2\n",
                answering("user eve\nhostname gate.lan\nport 2200\nidentityfile /k/a b\n"))
            .find("vm-1")
            .orElseThrow();

    assertThat(host)
        .isEqualTo(new SshHost("gate.lan", 2200, "eve", List.of(Path.of("/k/a b")), List.of()));
    assertThat(config("Port 2\n", answering(USUAL)).find("vm-1")).isEmpty();
    assertThat(config("Port 2\n", answering(USUAL)).host("vm-1"))
        .isEqualTo(new SshHost("vm-1", 22, "", List.of(), List.of()));
  }

  @Test
  void aUserOfTheSameNameAsOnThisComputerIsSaidWhereTheFilesSayIt() throws IOException {
    assertThat(config("User me\n", answering(USUAL)).host("vm-1").user()).isEqualTo("me");
  }

  @Test
  void aProxyCommandIsToldAsItStandsThere() throws IOException {
    var host = config("", answering(USUAL + "proxycommand nc \"%h\" %p # x\n")).host("vm-1");

    assertThat(host.options().proxyCommand()).isEqualTo("nc \"%h\" %p # x");
  }

  @Test
  void whatItRefusesIsReadByUsAndTold() throws IOException {
    var host =
        config("Colour blue\nPort 2\n", script("echo 'Bad option: colour' >&2; exit 255"))
            .host("vm-1");

    assertThat(host.port()).isEqualTo(2);
    assertThat(host.options().unread()).containsExactly("ssh -G vm-1: Bad option: colour");
  }

  @Test
  void anAnswerThatIsNoneIsTold() throws IOException {
    assertThat(config("Port 2\n", script("echo hello")).host("vm-1").options().unread())
        .containsExactly("ssh -G vm-1: it ended with status 0");
  }

  @Test
  void itIsNotWaitedForWithoutEnd() throws IOException {
    var slow = new SshProgram(script("sleep 600"), List.of(), Duration.ofMillis(50));
    var host = config("Port 2\n").asking(Optional.of(slow)).host("vm-1");

    assertThat(host.port()).isEqualTo(2);
    assertThat(host.options().unread()).singleElement().asString().contains("did not answer");
  }

  @Test
  void whereItIsMissingThatIsToldOnlyOfWhatWeCannotFollow() throws IOException {
    var missing = List.of(folder.resolve("no-such-program").toString());

    assertThat(config("Port 2\n", missing).host("vm-1").options().unread()).isEmpty();
    assertThat(config("Match localnetwork 10.0.0.0/8\n", missing).host("vm-1").options().unread())
        .hasSize(2)
        .last()
        .asString()
        .contains("not installed");
  }

  @Test
  void noCommandOfTheFilesIsRun() throws IOException {
    var mark = folder.resolve("mark");
    var program = script("touch " + mark);
    var more = Files.writeString(folder.resolve("more"), "Host x\nMatch host a !exec=\"true\"\n");

    assertThat(config("Match exec true\n Port 2\n", program).host("vm-1").options().unread())
        .singleElement()
        .asString()
        .contains("line 1: Match exec");
    config("Host other\n Include " + more + "\n", program).host("vm-1");
    assertThat(mark).doesNotExist();

    config("Match host other\n", program).host("vm-1");
    assertThat(mark).exists();
  }

  @Test
  void aNameThatItWouldTakeApartIsReadByUs() throws IOException {
    var mark = folder.resolve("mark");

    assertThat(config("User eve\n", script("touch " + mark)).host("ssh://a@b").user())
        .isEqualTo("eve");
    assertThat(mark).doesNotExist();
  }

  private SshConfig config(String text) throws IOException {
    return new SshConfig(List.of(Files.writeString(folder.resolve("config"), text)), folder);
  }

  private SshConfig config(String text, List<String> program) throws IOException {
    return config(text)
        .asking(Optional.of(new SshProgram(program, List.of(), Duration.ofMinutes(5))));
  }

  /// Says something else where it is asked without any configuration.
  private List<String> answering(String answer) throws IOException {
    return script(
        "case $* in *'-F none'*) printf %s '"
            + USUAL
            + "' ;; *) printf %s '"
            + answer
            + "' ;; esac");
  }

  private List<String> script(String text) throws IOException {
    return List.of("sh", Files.writeString(folder.resolve("ssh"), text).toString());
  }
}
