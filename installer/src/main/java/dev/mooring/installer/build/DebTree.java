package dev.mooring.installer.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A Debian package, taken apart.
record DebTree(Path root) {
  private static final String CONTROL = "DEBIAN";

  void unpack(Path deb) throws IOException {
    Command.of("dpkg-deb", "--raw-extract", deb.toString(), root.toString()).run();
    for (var script : List.of("preinst", "postinst", "prerm", "postrm")) {
      Files.deleteIfExists(root.resolve(CONTROL).resolve(script));
    }
    // Debian's place for the copyright is another one.
    Files.deleteIfExists(root.resolve("opt/mooring/share/doc/copyright"));
    Files.deleteIfExists(root.resolve("opt/mooring/share/doc"));
    Files.deleteIfExists(root.resolve("opt/mooring/share"));
  }

  /// Writes what dpkg wants to know of the files: their size and their sums.
  void settle() throws IOException {
    var files = files();
    long size = 0;
    for (var file : files) {
      size += Files.size(root.resolve(file));
    }
    var control = root.resolve(CONTROL).resolve("control");
    var text = Files.readString(control);
    Files.writeString(
        control, text.replaceFirst("(?m)^Installed-Size: .*$", "Installed-Size: " + size / 1024));
    Files.writeString(root.resolve(CONTROL).resolve("md5sums"), Digest.MD5.list(root, files));
  }

  void pack(Path deb) throws IOException {
    Command.of("dpkg-deb", "--root-owner-group", "-Zxz", "--build", root.toString(), deb.toString())
        .run();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .map(root::relativize)
          .filter(file -> !file.startsWith(CONTROL))
          .sorted()
          .toList();
    }
  }
}
