package dev.mooring.lab.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.lab.world.Fault;
import dev.mooring.lab.world.HostKey;
import dev.mooring.lab.world.LabTime;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.schmizz.sshj.DefaultConfig;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.common.KeyType;
import net.schmizz.sshj.connection.channel.OpenFailException;
import net.schmizz.sshj.sftp.OpenMode;
import net.schmizz.sshj.transport.verification.HostKeyVerifier;
import net.schmizz.sshj.userauth.UserAuthException;
import net.schmizz.sshj.userauth.keyprovider.KeyProvider;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LabMachineTest {
  private final LabTime time = new LabTime(false);
  private static final KeyPair KEY = keys();
  private final List<LabMachine> machines = new ArrayList<>();

  @AfterEach
  void close() {
    machines.forEach(LabMachine::close);
    time.close();
  }

  private static KeyPair keys() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (java.security.NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private LabMachine boot(String comment, Fault... faults) {
    var keys = "ana:" + PublicKeyEntry.toString(KEY.getPublic()) + " " + comment;
    var machine =
        LabMachine.boot(
            new Spec("istio-vm", "10.128.0.9", "us-central1-a", Map.of("ssh-keys", keys)),
            new PracticeNetwork(),
            time,
            Set.of(faults),
            Workbench.CLOCK);
    machines.add(machine);
    return machine;
  }

  private SSHClient connect(LabMachine machine) throws IOException {
    var client = new SSHClient(new DefaultConfig());
    client.addHostKeyVerifier(new Published(machine.hostKeys()));
    client.connect("127.0.0.1", machine.port());
    client.authPublickey("ana", client.loadKeys(KEY));
    return client;
  }

  private record Published(List<HostKey> keys) implements HostKeyVerifier {
    @Override
    public boolean verify(String host, int port, PublicKey shown) {
      var words = PublicKeyEntry.toString(shown).split(" ", 3);
      return keys.contains(new HostKey(words[0], words[1]));
    }

    @Override
    public List<String> findExistingAlgorithms(String host, int port) {
      return List.of(KeyType.ED25519.toString());
    }
  }

  private static String ask(SSHClient client, String line) throws IOException {
    try (var session = client.startSession();
        var command = session.exec(line)) {
      return text(command.getInputStream());
    }
  }

  private static String text(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void runsCommandsWithInputErrorsAndStatus() throws IOException {
    try (var client = connect(boot(""));
        var session = client.startSession();
        var command = session.exec("cat; echo oops >&2; exit 3")) {
      try (var input = command.getOutputStream()) {
        input.write("hello".getBytes(StandardCharsets.UTF_8));
      }
      assertThat(text(command.getInputStream())).isEqualTo("hello");
      assertThat(text(command.getErrorStream())).isEqualTo("oops\n");
      command.join();
      assertThat(command.getExitStatus()).isEqualTo(3);
    }
  }

  @Test
  void linesComeWhileTheCommandRuns() throws IOException {
    try (var client = connect(boot(""));
        var session = client.startSession();
        var command = session.exec("echo first; read -r go; echo $go")) {
      var lines =
          new java.io.BufferedReader(
              new java.io.InputStreamReader(command.getInputStream(), StandardCharsets.UTF_8));
      assertThat(lines.readLine()).isEqualTo("first");
      try (var input = command.getOutputStream()) {
        input.write("second\n".getBytes(StandardCharsets.UTF_8));
      }
      assertThat(lines.readLine()).isEqualTo("second");
    }
  }

  @Test
  void apersonTypesInAterminal() throws IOException {
    try (var client = connect(boot(""));
        var session = client.startSession()) {
      session.allocateDefaultPTY();
      var shell = session.startShell();
      try (var input = shell.getOutputStream()) {
        input.write("echo $((40+3))\u007f\u007f\u007f2))\rexit\r".getBytes(StandardCharsets.UTF_8));
        input.flush();
        assertThat(text(shell.getInputStream())).contains("ana@istio-vm:~$ ", "42\r\n");
      }
    }
  }

  @Test
  void sftpHasTheRightsOfItsUser() throws IOException {
    var machine = boot("");
    try (var client = connect(machine);
        var sftp = client.newSFTPClient()) {
      try (var file = sftp.open("up", Set.of(OpenMode.WRITE, OpenMode.CREAT))) {
        file.write(0, "data".getBytes(StandardCharsets.UTF_8), 0, 4);
      }
      sftp.chmod("up", 0600);
      assertThat(ask(client, "stat -c '%U %a' up; cat up")).isEqualTo("ana 600\ndata");
      assertThatThrownBy(() -> sftp.open("/etc/up", Set.of(OpenMode.WRITE, OpenMode.CREAT)))
          .hasMessageContaining("denied");
      assertThatThrownBy(() -> sftp.ls("/root")).hasMessageContaining("denied");
      assertThatThrownBy(() -> sftp.rm("/etc/hosts")).hasMessageContaining("denied");
      assertThatThrownBy(() -> sftp.chmod("/etc/hosts", 0666)).isInstanceOf(IOException.class);
    }
    assertThat(machine.file("/etc/up")).isEmpty();
  }

  @Test
  void onlyAuthorizedKeysThatHaveNotExpiredLogIn() throws IOException {
    var comment = "google-ssh {\"userName\":\"ana\",\"expireOn\":\"%s\"}";
    try (var client = connect(boot(comment.formatted("2017-11-15T10:01:00+0000")))) {
      assertThat(ask(client, "whoami")).isEqualTo("ana\n");
    }
    var expired = boot(comment.formatted("2017-11-15T09:59:00+0000"));
    assertThatThrownBy(() -> connect(expired)).isInstanceOf(UserAuthException.class);

    expired.authorize("ana:" + PublicKeyEntry.toString(KEY.getPublic()));
    try (var client = connect(expired)) {
      assertThat(ask(client, "sudo whoami")).isEqualTo("root\n");
    }
    expired.authorize("");
    assertThatThrownBy(() -> connect(expired)).isInstanceOf(UserAuthException.class);
  }

  @Test
  void awrongHostKeyIsSeen() {
    var machine = boot("", Fault.WRONG_HOST_KEY);

    assertThat(machine.hostKeys())
        .extracting(HostKey::type)
        .containsExactly("ssh-ed25519", "ecdsa-sha2-nistp256");
    assertThatThrownBy(() -> connect(machine)).hasMessageContaining("Could not verify");
  }

  @Test
  void arebootKeepsPortAndDiskAndForgetsRun() throws IOException {
    var machine = boot("");
    var port = machine.port();
    try (var client = connect(machine)) {
      ask(client, "echo kept > f; sudo touch /run/gone; sudo iptables -t nat -N ISTIO_REDIRECT");
    }

    machine.reboot();

    assertThat(machine.port()).isEqualTo(port);
    try (var client = connect(machine)) {
      assertThat(
              ask(
                  client,
                  "cat f; ls /run | grep -v systemd; sudo iptables -t nat -S | grep -c ISTIO"))
          .isEqualTo("kept\n0\n");
    }
  }

  @Test
  void amachineThatIsOffDoesNotAnswer() {
    var machine = boot("");
    machine.powerOff();

    assertThat(machine.isActive("ssh")).isFalse();
    assertThatThrownBy(() -> connect(machine)).isInstanceOf(java.net.ConnectException.class);
  }

  @Test
  void aclosedChannelEndsItsCommand() throws IOException {
    try (var client = connect(boot(""));
        var session = client.startSession()) {
      session.allocateDefaultPTY();
      var command = session.exec("sleep 600");
      try (var input = command.getOutputStream()) {
        input.write(3);
        input.flush();
        command.join();
      }
      assertThat(command.getExitStatus()).isEqualTo(130);
    }
  }

  /// As OpenSSH does with `MaxSessions 10`.
  @Test
  void theEleventhCommandAtOnceIsRefused() throws IOException {
    try (var client = connect(boot(""))) {
      for (var i = 0; i < 10; i++) {
        client.startSession().exec("sleep 600");
      }
      assertThatThrownBy(client::startSession).isInstanceOf(OpenFailException.class);
    }
  }

  /// As OpenSSH does with `MaxAuthTries 6`.
  @Test
  void whoOffersTooManyKeysIsHungUpOn() throws IOException {
    var machine = boot("");
    try (var client = new SSHClient(new DefaultConfig())) {
      client.addHostKeyVerifier(new Published(machine.hostKeys()));
      client.connect("127.0.0.1", machine.port());
      // The client does not always notice that it was hung up on.
      client.getTransport().setTimeoutMs(2_000);
      var keys = new ArrayList<KeyProvider>();
      for (var i = 0; i < 8; i++) {
        keys.add(client.loadKeys(keys()));
      }
      keys.add(client.loadKeys(KEY));
      assertThatThrownBy(() -> client.authPublickey("ana", keys)).isInstanceOf(IOException.class);
      assertThat(client.isAuthenticated()).isFalse();
    }
  }
}
