package dev.mooring.installer;

import java.io.IOException;
import java.nio.file.Path;

/// A scratch root into which a Debian package is unpacked.
record Unpacked(Path root) {

  void of(Path deb) throws IOException, InterruptedException {
    var status =
        new ProcessBuilder("dpkg-deb", "--extract", deb.toString(), root.toString())
            .inheritIO()
            .start()
            .waitFor();
    if (status != 0) {
      throw new IllegalStateException("dpkg-deb cannot unpack " + deb);
    }
  }

  Path launcher() {
    return root.resolve("opt/mooring/bin/mooring");
  }
}
