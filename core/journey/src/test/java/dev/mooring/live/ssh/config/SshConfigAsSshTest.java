package dev.mooring.live.ssh.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.port.WorldException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// SSH configurations in the forms that people really write, read as `ssh` reads them.
class SshConfigAsSshTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "/k/key-%h, /k/key-10.0.0.7",
    "/k/%n, /k/legacy",
    "/k/%k, /k/legacy",
    "/k/%r@%p, /k/ada@2222",
    "/k/100%%, /k/100%",
    "%d/key, HOME/key",
    "~/key, HOME/key",
    "${KEYS}/key, /keys/key",
    "'\"/k/my key\"', /k/my key",
    "/k/my\\ key, /k/my key"
  })
  void tokensAreFilledIn(String written, String path) throws IOException {
    var host =
        config(
                """
                Host legacy
                  IdentityFile %s
                  HostName 10.0.0.7
                  User ada
                  Port 2222
                """
                    .formatted(written))
            .host("legacy");

    assertThat(host.identities()).containsExactly(Path.of(path.replace("HOME", folder.toString())));
    assertThat(host.options().unread()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/k/%C", "/k/%l", "/k/%L", "/k/%x", "/k/%", "${NOTHING}/k", "~ben/key", "/k/\"a"})
  void whatCannotBeFilledInIsToldWithItsLine(String written) throws IOException {
    var host = config("Host legacy\n  IdentityFile " + written + "\n").host("legacy");

    assertThat(host.identities()).isEmpty();
    assertThat(host.options().unread())
        .containsExactly(folder.resolve("config") + " line 2: IdentityFile " + written);
  }

  @Test
  void whatIsSaidOnTheCommandLineComesFirstAndIsInTheTokens() throws IOException {
    var config = config("Host a\n  User ben\n  Port 2\n  IdentityFile /k/%r-%p\n");

    var host = config.host(new SshAsked("a", "ada", 2200));

    assertThat(host.user()).isEqualTo("ada");
    assertThat(host.port()).isEqualTo(2200);
    assertThat(host.identities()).containsExactly(Path.of("/k/ada-2200"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Host legacy\\n HostName 10.1.2.3\\nMatch host 10.1.2.*\\n ProxyJump gate | gate",
        "Match host 10.1.2.*\\n ProxyJump gate\\nHost legacy\\n HostName 10.1.2.3 | ",
        "Host legacy\\n HostName 10.1.2.3\\nMatch host legacy\\n ProxyJump gate   | ",
        "Host legacy\\n HostName 10.1.2.3\\nMatch originalhost leg*\\n ProxyJump gate | gate",
        "Match final host 10.1.2.*\\n ProxyJump gate\\nHost legacy\\n HostName 10.1.2.3 | gate",
        "Host legacy\\n User ada\\nMatch user ada host legacy\\n ProxyJump gate | gate",
        "Match user ada\\n ProxyJump gate\\nHost legacy\\n User ada | ",
        "Match !host legacy\\n ProxyJump gate | ",
        "Match !host other\\n ProxyJump gate | gate",
        "Match originalhost=legacy\\n ProxyJump gate | gate",
        "Match host \\\"other,legacy\\\"\\n ProxyJump gate | gate",
        "Match all\\n ProxyJump gate | gate",
        "Match host leg?cy,!legacy\\n ProxyJump gate | ",
        "HOST legacy\\n PROXYJUMP=gate | gate",
        "Host Legacy\\n ProxyJump gate | ",
        "Match host Legacy\\n ProxyJump gate | gate",
        "Host legacy\\n ProxyJump = \\\"gate\\\" # the gate | gate",
        "Host legacy\\n ProxyJump none\\nHost *\\n ProxyJump gate | ",
        "Host legacy\\n ProxyCommand none\\nHost *\\n ProxyJump gate | ",
        "Host legacy\\n ProxyJump gate,%r@%h.gate | gate,ada@10.1.2.3.gate",
        "Host legacy\\n ProxyJump ssh://ops@gate:2200 | ssh://ops@gate:2200"
      })
  void theWayIsTheOneThatSshTakes(String text, String jumps) throws IOException {
    var lines = text.replace("\\n", "\n").replace("\\\"", "\"");
    var more = lines.contains("%r") ? "\nHost legacy\n User ada\n HostName 10.1.2.3\n" : "";

    assertThat(String.join(",", config(lines + more).host("legacy").jumps()))
        .isEqualTo(jumps == null ? "" : jumps);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Match exec \"true\"\n Port 2\n",
        "Match host legacy exec true\n Port 2\n",
        "Match localnetwork 10.0.0.0/8\n Port 2\n",
        "Match tagged x\n Port 2\n",
        "Match host\n Port 2\n",
        "Match\n Port 2\n"
      })
  void aConditionThatCannotBeSeenIsTold(String text) throws IOException {
    var host = config(text).host("legacy");

    assertThat(host.port()).isEqualTo(22);
    assertThat(host.options().unread()).singleElement().asString().contains("line 1: Match");
  }

  @Test
  void aConditionOfOthersIsNotTold() throws IOException {
    assertThat(config("Match exec true host other\n Port 2\n").host("legacy").options().unread())
        .isEmpty();
  }

  @Test
  void bytesThatAreNoUtf8AreNoObstacle() throws IOException {
    var file = folder.resolve("config");
    Files.write(
        file,
        "# Büro\nHost legacy # Köln\n  HostName 10.0.0.7\n  User ada\r\n"
            .getBytes(StandardCharsets.ISO_8859_1));

    var host = new SshConfig(List.of(file), folder).host("legacy");

    assertThat(host.hostName()).isEqualTo("10.0.0.7");
    assertThat(host.user()).isEqualTo("ada");
  }

  @Test
  void includesAreReadWithinTheirBlockAndFromTheFirstFilesFolder() throws IOException {
    Files.createDirectories(folder.resolve("conf.d/a"));
    Files.createDirectories(folder.resolve("more"));
    Files.writeString(folder.resolve("conf.d/a/one.conf"), "Include more/*\nHost b\n User ben\n");
    Files.writeString(folder.resolve("conf.d/a/.hidden.conf"), "User hidden\n");
    Files.writeString(folder.resolve("more/two"), "Host legacy\n HostName 10.0.0.7\n");
    var config = config("Host legacy b\n Include conf.d/*/*.conf\n Port 2\n");

    assertThat(config.host("legacy").hostName()).isEqualTo("10.0.0.7");
    assertThat(config.host("legacy").user()).isEmpty();
    assertThat(config.host("legacy").port()).isEqualTo(2);
    assertThat(config.host("b").user()).isEqualTo("ben");
    assertThat(config.host("other").user()).isEmpty();
  }

  @Test
  void aBracketThatIsNotClosedStandsForItself() throws IOException {
    Files.writeString(folder.resolve("more[1"), "Host legacy\n User ben\n");

    assertThat(config("Include more[1\nHost legacy\n Port 2\n").host("legacy").user())
        .isEqualTo("ben");
  }

  @Test
  void filesThatIncludeThemselvesAreTold() throws IOException {
    var host = config("Include config\nHost legacy\n Port 2\n").host("legacy");

    assertThat(host.port()).isEqualTo(2);
    assertThat(host.options().unread()).singleElement().asString().contains("Include config");
  }

  @ParameterizedTest
  @CsvSource({
    "ssh://ops@gate:2200, ops, gate, 2200",
    "ssh://gate, '', gate, 0",
    "ssh://gate/, '', gate, 0",
    "ssh://[fd00::1]:22, '', fd00::1, 22",
    "ssh://a%40b@gate, a@b, gate, 0",
    "me@corp.example@gate, me@corp.example, gate, 0"
  })
  void hopsMayBeAddresses(String text, String user, String host, int port) {
    assertThat(SshJump.parse(text)).isEqualTo(new SshJump(user, host, port));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ssh://", "ssh://gate/path", "http://gate", "gate:0", "gate:99999", "ssh://a%@g"})
  void whatIsNoHopIsRefused(String text) {
    assertThatThrownBy(() -> SshJump.parse(text)).isInstanceOf(WorldException.Broken.class);
  }

  @Test
  void aHugeFileIsRefused() throws IOException {
    var file = Files.writeString(folder.resolve("config"), "#" + "x".repeat(12_000_000));

    assertThatThrownBy(() -> new SshConfig(List.of(file), folder).host("a"))
        .isInstanceOf(WorldException.Broken.class)
        .hasMessageContaining("bytes");
  }

  @Test
  void manyStarsDoNotHang() throws IOException {
    var config = config("Host " + "*a".repeat(40) + "b\n Port 2\n");

    assertThat(config.host("a".repeat(60)).port()).isEqualTo(22);
  }

  private SshConfig config(String text) throws IOException {
    var file = Files.writeString(folder.resolve("config"), text);
    return new SshConfig(List.of(file), folder, Map.of("KEYS", "/keys"));
  }
}
