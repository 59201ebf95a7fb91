package dev.mooring.live.ssh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/// The files of a real Debian with OpenSSH and sudo, unpacked for one test class.
final class RealTree {
  private final Path root;

  /// @param folder empty
  RealTree(Path folder) throws IOException, InterruptedException {
    root = folder.resolve("tree");
    Files.createDirectory(root);
    var archive = Path.of(System.getProperty("real.cache"), "machine.tar.gz");
    run("tar", "-C", root.toString(), "-xzf", archive.toString());
    inside("ssh-keygen", "-A");
    inside("mkdir", "-p", "/run/sshd");
    Files.writeString(root.resolve("etc/hosts"), "127.0.0.1 localhost " + hostName() + "\n");
  }

  Path root() {
    return root;
  }

  private static String hostName() throws IOException {
    return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
  }

  /// A person who may log in with a key.
  ///
  /// @param sudoers what stands in the sudoers file; empty for somebody who is not in it
  void person(String name, String password, String sudoers)
      throws IOException, InterruptedException {
    if (!Files.exists(root.resolve("home").resolve(name)) && !name.equals("root")) {
      inside("useradd", "--create-home", "--shell", "/bin/bash", name);
    }
    pipe(name + ":" + password + "\n", "chroot", root.toString(), "chpasswd");
    Files.writeString(root.resolve("etc/sudoers.d").resolve("test-" + name), sudoers);
  }

  /// Replaces the keys that log a person in.
  void authorize(String name, String... publicKeys) throws IOException, InterruptedException {
    var home = name.equals("root") ? "/root" : "/home/" + name;
    var file = root.resolve(home.substring(1)).resolve(".ssh/authorized_keys");
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, String.join("\n", publicKeys) + "\n");
    inside("chown", "-R", name + ":", home + "/.ssh");
    inside("chmod", "700", home + "/.ssh");
  }

  void inside(String... command) throws IOException, InterruptedException {
    run(
        Stream.concat(Stream.of("chroot", root.toString()), Arrays.stream(command))
            .toArray(String[]::new));
  }

  static void run(String... command) throws IOException, InterruptedException {
    pipe("", command);
  }

  private static void pipe(String input, String... command)
      throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (var stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(StandardCharsets.UTF_8));
    }
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + ": " + output);
    }
  }
}
