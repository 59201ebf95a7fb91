package dev.mooring.real;

import dev.mooring.port.HostKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a tree gets before it boots: the login of the test, and host keys that the test knows.
final class Furnishing {
  private static final int ADMIN = 1000;
  private final Path root;

  Furnishing(Path root) {
    this.root = root;
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
