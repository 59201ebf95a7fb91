package dev.mooring.real;

import dev.mooring.port.HostKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a tree gets before it boots: the login of the test, host keys that the test knows, and what
/// else the test puts there.
public final class Furnishing {
  private static final int ADMIN = 1000;
  private final Path root;
  private final String hostAddress;

  Furnishing(Path root, String hostAddress) {
    this.root = root;
    this.hostAddress = hostAddress;
  }

  /// The machine's tree.
  public Path root() {
    return root;
  }

  /// Where a server of the test has to listen so that the machine reaches it.
  public String hostAddress() {
    return hostAddress;
  }

  /// Writes a file of root's, for all to read.
  public void write(String path, String text) {
    try {
      var file = root.resolve(path.substring(1));
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Lets the machine trust an authority.
  public void trust(String authorityPem) {
    write("/usr/local/share/ca-certificates/test.crt", authorityPem);
    HostCommand.run("chroot", root.toString(), "update-ca-certificates");
  }

  /// Lets the machine install packages from a server of the test, and from nowhere else.
  public void installFrom(int port) {
    write(
        "/etc/apt/sources.list",
        "deb [trusted=yes] http://%s:%d debian/\n".formatted(hostAddress, port));
    write("/etc/apt/apt.conf.d/90test", "Acquire::Languages \"none\";\n");
  }

  void letIn(String publicKey) {
    try {
      var keys = root.resolve("home/admin/.ssh/authorized_keys");
      Files.writeString(keys, publicKey + "\n");
      Files.setAttribute(keys, "unix:uid", ADMIN);
      Files.setAttribute(keys, "unix:gid", ADMIN);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  HostKey hostKey() {
    try {
      var file = root.resolve("etc/ssh/ssh_host_ed25519_key");
      HostCommand.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", file.toString());
      var words = Files.readString(Path.of(file + ".pub")).split(" ", 3);
      return new HostKey(words[0], words[1]);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
