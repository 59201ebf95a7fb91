package dev.mooring.lab.machine.sidecar;

import dev.mooring.lab.machine.disk.Accounts;
import dev.mooring.lab.machine.disk.Disk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The machine's files as istio-proxy sees and writes them.
record ProxyFiles(Disk disk, Accounts accounts) {
  private static final String USER = "istio-proxy";

  /// Whether there is such a file, even where istio-proxy may not read it.
  boolean exists(String path) {
    return disk.exists(path);
  }

  /// Empty for what is not there or may not be read.
  Optional<String> read(String path) {
    var user = accounts.find(USER);
    if (user.isEmpty() || !disk.exists(path)) {
      return Optional.empty();
    }
    try {
      var bytes = disk.as(user.get(), 022).bytes(disk.path(path));
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /// @param mode of a file that was not there
  void write(String path, String text, int mode) throws IOException {
    var isNew = !disk.exists(path);
    var user = accounts.find(USER).orElseThrow(() -> new IOException("no " + USER));
    try (var out = disk.as(user, 022).write(disk.path(path), false)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    if (isNew) {
      disk.own(path, USER, mode);
    }
  }
}
