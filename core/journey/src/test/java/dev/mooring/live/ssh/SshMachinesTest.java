package dev.mooring.live.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.live.google.OneInstance;
import dev.mooring.live.ssh.config.SshConfig;
import dev.mooring.live.ssh.trust.HostKeys;
import dev.mooring.model.MachineRef;
import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SshMachinesTest {
  private static final MachineRef VM = new MachineRef("shop", "us-east4-a", "vm-1");

  @TempDir Path folder;
  private final OneInstance cloud = new OneInstance(VM);
  private SshKeyFile key;
  private PracticeSshd server;
  private SshMachines machines;

  @BeforeEach
  void start() throws Exception {
    key = SshKeyFile.in(folder);
    server = new PracticeSshd().accept("me", key);
    cloud.hostKeys = List.of(server.hostKey());
    machines = machines("Host vm-1\n  HostName 127.0.0.1\n  Port " + server.port() + "\n");
  }

  @AfterEach
  void stop() {
    machines.close();
    server.close();
  }

  @Test
  void logsInToARunningMachineOnce() {
    assertThat(machines.machine(VM).orElseThrow().ask("say hello").out()).isEqualTo("hello");
    assertThat(machines.machine(VM)).containsSame(machines.machine(VM).orElseThrow());
    assertThat(server.connections).hasValue(1);
  }

  @Test
  void aMachineThatDoesNotExistIsEmpty() {
    assertThat(machines.machine(new MachineRef("shop", "us-east4-a", "vm-2"))).isEmpty();
  }

  @Test
  void aMachineThatIsNotRunningIsEmpty() {
    cloud.status = "PROVISIONING";

    assertThat(machines.machine(VM)).isEmpty();
  }

  @Test
  void aMachineOfOursIsEmptyUntilItHasPublishedItsKeys() {
    cloud.labels = Map.of("created-by", "mooring");
    cloud.hostKeys = List.of();
    assertThat(machines.machine(VM)).isEmpty();
    assertThat(server.connections).hasValue(0);

    cloud.hostKeys = List.of(server.hostKey());
    assertThat(machines.machine(VM)).isPresent();
  }

  @Test
  void aMachineThatNobodyAnswersAtIsEmpty() {
    server.close();

    assertThat(machines.machine(VM)).isEmpty();
    assertThat(machines.silence(VM).orElseThrow())
        .hasMessageContaining("refuses the connection: nothing listens there");
  }

  @Test
  void aCloudThatCannotBeReachedIsNotTakenForAMissingMachine() {
    cloud.failure = new WorldException.Unreachable(Phrase.of("refusal.said", "no network"), null);

    assertThatThrownBy(() -> machines.machine(VM)).hasMessage("no network");
  }

  @Test
  void aWrongHostKeyIsNotTakenForNotYet() throws Exception {
    cloud.hostKeys =
        List.of(HostKeys.of(KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256).getPublic()));

    assertThatThrownBy(() -> machines.machine(VM))
        .isInstanceOf(WorldException.Unreachable.class)
        .hasMessageContaining("SHA256:");
  }

  @Test
  void aRefusedLoginIsTold() throws Exception {
    try (var strict = new PracticeSshd()) {
      cloud.hostKeys = List.of(strict.hostKey());
      var refused = machines("Host vm-1\n  HostName 127.0.0.1\n  Port " + strict.port() + "\n");

      assertThatThrownBy(() -> refused.machine(VM)).isInstanceOf(WorldException.Denied.class);
    }
  }

  @Test
  void aMachineThatWasMadeAgainIsCheckedByItsNewKeys() throws Exception {
    var machine = machines.machine(VM).orElseThrow();
    var port = server.port();
    server.close();
    var fresh = KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
    server = new PracticeSshd(port, fresh).accept("me", key);
    cloud.hostKeys = List.of(server.hostKey());

    assertThat(machine.ask("say again").out()).isEqualTo("again");
  }

  @Test
  void theExternalAddressIsTakenBeforeTheInternalOne() throws Exception {
    // Nothing listens at port 22 of these: the choice shows in the exception's address.
    cloud.externalIp = "127.0.0.2";
    var known = Files.writeString(folder.resolve("nobody"), "");
    try (var plain =
        new SshMachines(
            cloud,
            SshSetup.of(new SshConfig(List.of()), List.of(known)),
            key,
            "me",
            Duration.ofSeconds(2))) {
      assertThat(plain.address(VM)).contains(new SshTarget("127.0.0.2", 22, "me"));
      cloud.externalIp = "";
      assertThat(plain.address(VM)).contains(new SshTarget("127.0.0.1", 22, "me"));
    }
  }

  @Test
  void aHostKeyThatNobodyKnowsIsWaitedForWhereNobodyCanBeAsked() {
    cloud.hostKeys = List.of();

    assertThat(machines.machine(VM)).isEmpty();
    assertThat(machines.silence(VM).flatMap(WorldException::trouble))
        .contains(Trouble.HOST_KEY_UNKNOWN);
  }

  @Test
  void aProxyCommandIsNotRunAndSaysSo() throws Exception {
    var gated = machines("Host vm-1\n  HostName 127.0.0.1\n  ProxyCommand touch /tmp/x %h\n");

    assertThatThrownBy(() -> gated.machine(VM))
        .isInstanceOf(WorldException.Broken.class)
        .hasMessageContaining("ProxyCommand (touch /tmp/x %h)")
        .extracting(failure -> ((WorldException) failure).trouble().orElseThrow())
        .isEqualTo(Trouble.SSH_CONFIG);
  }

  @Test
  void jumpsInCirclesAreTold() throws Exception {
    var round =
        machines(
            """
            Host vm-1
              HostName 127.0.0.1
              ProxyJump a
            Host a
              ProxyJump b
            Host b
              ProxyJump a
            """);

    assertThatThrownBy(() -> round.machine(VM)).hasMessageContaining("round in circles");
  }

  @Test
  void aJumpHostThatIsDownIsNamed() throws Exception {
    var gated = machines("Host vm-1\n  HostName 127.0.0.1\n  ProxyJump eve@127.0.0.1:9\n");

    assertThatThrownBy(() -> gated.machine(VM))
        .isInstanceOf(WorldException.Unreachable.class)
        .hasMessageContaining("The jump host eve@127.0.0.1:9 on the way to me@127.0.0.1")
        .hasMessageContaining("refuses the connection")
        .extracting(failure -> ((WorldException) failure).trouble().orElseThrow())
        .isEqualTo(Trouble.JUMP_FAILED);
  }

  @Test
  void goesThroughAJumpHostThatKnownHostsKnows() throws Exception {
    try (var gate = new PracticeSshd().accept("eve", key)) {
      var place = "[127.0.0.1]:" + gate.port() + " ";
      var line = place + gate.hostKey().type() + " " + gate.hostKey().base64() + "\n";
      Files.writeString(folder.resolve("known_hosts"), line);
      var through =
          machines(
              "Host vm-1\n  HostName 127.0.0.1\n  Port "
                  + server.port()
                  + "\n  ProxyJump eve@127.0.0.1:"
                  + gate.port()
                  + "\n");

      assertThat(through.machine(VM).orElseThrow().ask("say far").out()).isEqualTo("far");
      assertThat(gate.connections).hasValue(1);
      through.close();
    }
  }

  private SshMachines machines(String config) throws Exception {
    var file = Files.writeString(folder.resolve("config"), config);
    var knownHosts = List.of(folder.resolve("known_hosts"));
    return new SshMachines(
        cloud,
        SshSetup.of(new SshConfig(List.of(file)), knownHosts),
        key,
        "me",
        Duration.ofMinutes(1));
  }
}
