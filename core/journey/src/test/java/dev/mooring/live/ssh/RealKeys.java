package dev.mooring.live.ssh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Keys that `ssh-keygen` makes.
record RealKeys(Path folder) {

  /// @param kind arguments such as `-t ed25519`
  /// @param format `RFC4716` (OpenSSH's own), `PEM` or `PKCS8`
  Path make(String name, String kind, String format, String passphrase)
      throws IOException, InterruptedException {
    var file = folder.resolve(name);
    var command = "ssh-keygen -q -C " + name + " " + kind + " -m " + format + " -f " + file + " -N";
    var words = command.split(" ", -1);
    var all = Arrays.copyOf(words, words.length + 1);
    all[words.length] = passphrase;
    RealTree.run(all);
    return file;
  }

  Path make(String name) throws IOException, InterruptedException {
    return make(name, "-t ed25519", "RFC4716", "");
  }

  static String publicLine(Path key) throws IOException {
    return Files.readString(Path.of(key + ".pub")).strip();
  }
}
