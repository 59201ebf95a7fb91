package dev.mooring.live.ssh;

import dev.mooring.live.ssh.trust.KnownHosts;
import dev.mooring.live.ssh.trust.TrustedHostKeys;
import dev.mooring.port.HostKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;

/// A real OpenSSH server in a real Debian's files, on a free port of the loopback interface: its
/// mounts and processes are in name spaces of their own, and end with it.
final class RealSshd implements AutoCloseable {
  private final RealTree tree;
  private final int port;
  private final Process process;

  /// @param options lines of sshd_config(5)
  RealSshd(RealTree tree, String... options) throws IOException {
    this.tree = tree;
    this.port = freePort();
    var name = "test-" + port;
    Files.writeString(
        tree.root().resolve("etc/ssh").resolve(name),
        """
        Port %d
        ListenAddress 127.0.0.1
        PidFile none
        UsePAM yes
        PermitRootLogin prohibit-password
        KbdInteractiveAuthentication no
        StrictModes yes
        %s
        """
            .formatted(port, String.join("\n", options)));
    var script =
        """
        mount --rbind /dev %1$s/dev && mount -t proc proc %1$s/proc &&
        exec chroot %1$s /usr/sbin/sshd -D -e -f /etc/ssh/%2$s
        """
            .formatted(tree.root(), name);
    process =
        new ProcessBuilder(
                "unshare",
                "--mount",
                "--pid",
                "--fork",
                "--kill-child",
                "--propagation",
                "private",
                "sh",
                "-c",
                script)
            .redirectErrorStream(true)
            .redirectOutput(tree.root().resolveSibling(name + ".log").toFile())
            .start();
    Awaitility.await().until(this::answers);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private boolean answers() throws IOException {
    if (!process.isAlive()) {
      throw new IOException(Files.readString(log()));
    }
    return Files.readString(log()).contains("Server listening");
  }

  Path log() {
    return tree.root().resolveSibling("test-" + port + ".log");
  }

  int port() {
    return port;
  }

  String place() {
    return KnownHosts.place("127.0.0.1", port);
  }

  SshTarget target(String user) {
    return new SshTarget("127.0.0.1", port, user);
  }

  /// A host key of the machine.
  ///
  /// @param type `ed25519`, `ecdsa` or `rsa`
  HostKey hostKey(String type) throws IOException {
    var file = tree.root().resolve("etc/ssh/ssh_host_" + type + "_key.pub");
    var words = Files.readString(file).split(" ", -1);
    return new HostKey(words[0], words[1]);
  }

  TrustedHostKeys trusted() throws IOException {
    return new TrustedHostKeys(place(), List.of(hostKey("ed25519")), List.of());
  }

  @Override
  public void close() {
    // It does not listen to anything less; its children are killed with it.
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
