package dev.mooring.live.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.live.google.OneInstance;
import dev.mooring.live.ssh.config.SshConfig;
import dev.mooring.live.ssh.trust.HostKeys;
import dev.mooring.model.MachineRef;
import dev.mooring.port.SshQuestion;
import dev.mooring.port.SshQuestions;
import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.real.Real;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The way to a machine as a person's `~/.ssh` describes it: agent, known_hosts, jump hosts.
@Real
class RealWayTest {
  private static final MachineRef VM = new MachineRef("shop", "us-east4-a", "vm-1");
  @TempDir static Path folder;
  private static RealTree tree;
  private static RealSshd far;
  private static RealSshd second;
  private static RealSshd gate;
  private static RealAgent agent;
  private static Path inAgent;
  private static Path work;
  @TempDir Path home;
  private Path ssh;
  private SshKeyFile journeys;

  @BeforeAll
  static void start() throws Exception {
    tree = new RealTree(folder);
    agent = new RealAgent(folder);
    for (var i = 0; i < 6; i++) {
      agent.add(new RealKeys(folder).make("other" + i));
    }
    inAgent = new RealKeys(folder).make("in-agent", "-t rsa -b 2048", "RFC4716", "");
    agent.add(inAgent);
    work = new RealKeys(folder).make("work");
    tree.person("ada", "ada", "");
    tree.person("eve", "eve", "");
    far = new RealSshd(tree);
    second = new RealSshd(tree);
    gate = new RealSshd(tree, "HostKey /etc/ssh/ssh_host_ecdsa_key");
  }

  @AfterAll
  static void stop() {
    gate.close();
    second.close();
    far.close();
    agent.close();
  }

  @BeforeEach
  void settle() throws Exception {
    ssh = Files.createDirectory(home.resolve(".ssh"));
    journeys = SshKeyFile.in(home.resolve("state"));
    tree.authorize("ada", RealKeys.publicLine(inAgent));
    tree.authorize("eve", RealKeys.publicLine(work));
    scan(far, second, gate);
  }

  /// Writes known_hosts as OpenSSH itself does, with hashed names.
  private void scan(RealSshd... servers) throws Exception {
    var lines = new StringBuilder();
    for (var server : servers) {
      var type = server.equals(gate) ? "ecdsa" : "ed25519,rsa";
      var scan =
          new ProcessBuilder("ssh-keyscan", "-H", "-t", type, "-p", "" + server.port(), "127.0.0.1")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      lines.append(new String(scan.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
    assertThat(lines.toString()).contains("|1|").doesNotContain("127.0.0.1");
    Files.writeString(ssh.resolve("known_hosts"), lines.toString());
  }

  @Test
  void theConfiguredKeyOfACrowdedAgentIsTriedFirst() throws Exception {
    entry("IdentityFile " + inAgent + ".pub", "IdentitiesOnly yes");

    assertThat(whoami(Answers.no())).isEqualTo("ada");
  }

  @Test
  void aCrowdedAgentAloneIsToldToNameTheKey() throws Exception {
    entry("");

    assertThatThrownBy(() -> whoami(Answers.no()))
        .isInstanceOf(WorldException.Denied.class)
        .hasMessageContaining("agent: other0")
        .hasMessageContaining("IdentitiesOnly yes");
  }

  @Test
  void anAgentCanBeSwitchedOffOrExchanged() throws Exception {
    entry("IdentityAgent none", "IdentityFile " + inAgent + ".pub");
    assertThatThrownBy(() -> whoami(Answers.no())).isInstanceOf(WorldException.Denied.class);

    try (var mine = new RealAgent(home)) {
      mine.add(inAgent);
      entry("IdentityAgent " + mine.socket());
      assertThat(whoami(Answers.no())).isEqualTo("ada");
    }
    entry("IdentityAgent " + home.resolve("gone"), "IdentityFile " + inAgent);
    assertThat(whoami(Answers.no())).isEqualTo("ada");
  }

  @Test
  void aHostNobodyKnowsIsAskedAboutOnceAndRemembered() throws Exception {
    entry("IdentityFile " + inAgent);
    Files.delete(ssh.resolve("known_hosts"));
    var person = Answers.yes();

    assertThat(whoami(person)).isEqualTo("ada");

    var fingerprint = HostKeys.fingerprint(far.hostKey("ed25519").base64());
    assertThat(person.asked)
        .containsExactly(SshQuestion.hostKey(far.place(), "ssh-ed25519", fingerprint));
    var own = home.resolve("state/ssh/known_hosts");
    assertThat(Files.readString(own)).startsWith(far.place() + " ssh-ed25519 AAAA");
    assertThat(Files.getPosixFilePermissions(own)).hasSize(2);
    assertThat(Files.exists(ssh.resolve("known_hosts"))).isFalse();
    assertThat(whoami(Answers.no())).as("not asked again").isEqualTo("ada");
  }

  @Test
  void aNoLeavesTheMachineAlone() throws Exception {
    entry("IdentityFile " + inAgent);
    Files.delete(ssh.resolve("known_hosts"));

    assertTrouble(Answers.no(), Trouble.HOST_KEY_UNKNOWN, "SHA256:");
  }

  @Test
  void aChangedOrRevokedKeyIsRefusedWithoutAQuestion() throws Exception {
    entry("IdentityFile " + inAgent);
    var other = RealKeys.publicLine(work).split(" ", -1);
    var file = ssh.resolve("known_hosts");
    var good = Files.readString(file);
    Files.writeString(file, far.place() + " " + other[0] + " " + other[1] + "\n");
    assertTrouble(Answers.yes(), Trouble.HOST_KEY_CHANGED, "expected was");

    var shown = far.hostKey("ed25519");
    Files.writeString(file, good + "@revoked * " + shown.type() + " " + shown.base64() + "\n");
    assertTrouble(Answers.yes(), Trouble.HOST_KEY_CHANGED, "revoked");
  }

  @Test
  void jumpsAreFollowedThroughTheConfiguration() throws Exception {
    entry("IdentityFile " + inAgent, "IdentitiesOnly yes", "ProxyJump hop");
    hops("eve");

    assertThat(whoami(Answers.no())).isEqualTo("ada");
    assertThat(Files.readString(second.log())).contains("Accepted publickey for eve");
    assertThat(Files.readString(gate.log())).contains("Accepted publickey for eve");
  }

  @Test
  void theHopThatFailsIsNamed() throws Exception {
    entry("IdentityFile " + inAgent, "IdentitiesOnly yes", "ProxyJump hop");
    hops("mallory");
    assertTrouble(Answers.no(), Trouble.JUMP_FAILED, "The jump host mallory@127.0.0.1");

    hops("eve");
    try (var closed = new RealSshd(tree, "AllowTcpForwarding no")) {
      scan(far, second, closed);
      Files.writeString(
          ssh.resolve("config"),
          Files.readString(ssh.resolve("config")).replace("" + gate.port(), "" + closed.port()));
      assertTrouble(Answers.no(), Trouble.JUMP_FAILED, "does not get through to");
    }
  }

  private void hops(String user) throws Exception {
    Files.writeString(
        ssh.resolve("config"),
        """
        Host vm-1
          HostName 127.0.0.1
          Port %d
          User ada
          IdentityFile %s
          IdentitiesOnly yes
          ProxyJump hop
        Host hop
          HostName 127.0.0.1
          Port %d
          User eve
          IdentityFile %s
          IdentityAgent none
          ProxyJump %s@gate
        Host gate
          HostName 127.0.0.1
          Port %d
          IdentityFile %s
          IdentityAgent none
        """
            .formatted(far.port(), inAgent, second.port(), work, user, gate.port(), work));
  }

  private void entry(String... lines) throws Exception {
    Files.writeString(
        ssh.resolve("config"),
        "Host vm-1\n  HostName 127.0.0.1\n  User ada\n  Port "
            + far.port()
            + "\n  "
            + String.join("\n  ", lines)
            + "\n");
  }

  private void assertTrouble(SshQuestions person, Trouble trouble, String text) {
    assertThatThrownBy(() -> whoami(person))
        .isInstanceOf(WorldException.Unreachable.class)
        .hasMessageContaining(text)
        .extracting(failure -> ((WorldException) failure).trouble())
        .isEqualTo(Optional.of(trouble));
  }

  private String whoami(SshQuestions person) {
    var setup =
        new SshSetup(
            new SshConfig(List.of(ssh.resolve("config")), home),
            List.of(ssh.resolve("known_hosts")),
            SshSetup.usualIdentities(ssh),
            agent.socket().toString(),
            "",
            person);
    try (var machines =
        new SshMachines(new OneInstance(VM), setup, journeys, "me", Duration.ofMinutes(1))) {
      return machines.machine(VM).orElseThrow().ask("id -un").out().strip();
    }
  }
}
