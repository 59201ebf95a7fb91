package dev.mooring.live.ssh.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.port.WorldException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SshConfigTest {
  @TempDir Path folder;

  @Test
  void tellsWhereAnAliasLeads() throws IOException {
    var config =
        config(
            """
            Host vm-1
              HostName 10.0.0.5
              Port 2222
              User ada
              IdentityFile /keys/a
              ProxyJump eve@gate:2200, second
            """);

    assertThat(config.find("vm-1"))
        .contains(
            new SshHost(
                "10.0.0.5",
                2222,
                "ada",
                List.of(Path.of("/keys/a")),
                List.of("eve@gate:2200", "second")));
  }

  @Test
  void theFirstValueWins() throws IOException {
    var config = config("Host vm-*\n  HostName %h.lan\n  Port 23\nHost *\n  Port 24\n  User all\n");

    assertThat(config.find("vm-2"))
        .contains(new SshHost("vm-2.lan", 23, "all", List.of(), List.of()));
  }

  @Test
  void blocksForEveryHostAreNoEntry() throws IOException {
    assertThat(config("Host *\n  User all\n").find("vm-1")).isEmpty();
    assertThat(config("Host other\n  HostName x\n").find("vm-1")).isEmpty();
  }

  @Test
  void includedFilesAreReadWhereTheyStandAndEndThere() throws IOException {
    Files.createDirectory(folder.resolve("config.d"));
    Files.writeString(folder.resolve("config.d/b"), "Host vm-1\n  HostName second\n");
    Files.writeString(folder.resolve("config.d/a"), "Host vm-1\n  HostName first\n");

    var found = config("Include config.d/*\nUser everybody\n").find("vm-1").orElseThrow();

    assertThat(found.hostName()).isEqualTo("first");
    assertThat(found.user()).isEqualTo("everybody");
  }

  @Test
  void matchByNameIsFollowedAndOtherConditionsAreTold() throws IOException {
    var config =
        config(
            """
            Match host vm-1,vm-2
              HostName 10.0.0.1
            Match exec "true" originalhost vm-1
              User mallory
            Match all
              Port 2200
            """);

    var found = config.find("vm-1").orElseThrow();

    assertThat(found.hostName()).isEqualTo("10.0.0.1");
    assertThat(found.port()).isEqualTo(2200);
    assertThat(found.user()).isEmpty();
    assertThat(found.options().unread()).singleElement().asString().contains("line 3: Match exec");
    assertThat(config.find("vm-3")).isEmpty();
  }

  @Test
  void theLessUsualKeywordsAreUnderstood() throws IOException {
    var config =
        config(
            """
            Host vm-? !vm-9
              HostName=10.0.0.1
              IdentityFile "~/.ssh/my key"
              IdentityFile none
              IdentitiesOnly yes
              IdentityAgent ~/agent
              HostKeyAlias vm
              UserKnownHostsFile ~/.ssh/other /shared/known
              ProxyCommand none
            """);

    var options = config.find("vm-1").orElseThrow().options();

    assertThat(config.find("vm-1").orElseThrow().identities())
        .containsExactly(folder.resolve(".ssh/my key"));
    assertThat(options)
        .isEqualTo(
            new SshHostOptions(
                true,
                folder + "/agent",
                "vm",
                List.of(folder.resolve(".ssh/other"), Path.of("/shared/known")),
                "",
                List.of()));
    assertThat(config.find("vm-9")).isEmpty();
  }

  @Test
  void aNameWithoutAnEntryIsAHostAsForSsh() throws IOException {
    var config = config("Host gate\n  User eve\n");

    assertThat(config.host("gate")).isEqualTo(new SshHost("gate", 22, "eve", List.of(), List.of()));
  }

  @Test
  void missingFilesDoNotCount() {
    assertThat(new SshConfig(List.of(folder.resolve("none"))).find("vm-1")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "gate, '', gate, 0",
    "eve@gate, eve, gate, 0",
    "gate:2200, '', gate, 2200",
    "e@[fd00::1]:22, e, fd00::1, 22"
  })
  void understandsHops(String text, String user, String host, int port) {
    assertThat(SshJump.parse(text)).isEqualTo(new SshJump(user, host, port));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a@", "gate:", "gate:ssh", "a:b:c"})
  void refusesWhatIsNoHop(String text) {
    assertThatThrownBy(() -> SshJump.parse(text)).isInstanceOf(WorldException.Broken.class);
  }

  private SshConfig config(String text) throws IOException {
    return new SshConfig(List.of(Files.writeString(folder.resolve("config"), text)), folder);
  }
}
