package dev.mooring.installer.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A Debian package of which every file belongs to dpkg, and which brings no scripts: those of
/// jpackage fail where there is no desktop.
///
/// @param target folder to work in
record Deb(Jpackage jpackage, SystemFiles files, Path target) {
  /// jpackage's own package is taken apart again, so packing it well would be lost.
  private static final Map<String, String> QUICKLY = Map.of("DPKG_DEB_COMPRESSOR_TYPE", "none");

  Path make(Path image) throws IOException {
    var raw = jpackage.packaged("deb", image, target.resolve("raw"), options(), QUICKLY);
    var tree = new DebTree(target.resolve("deb"));
    tree.unpack(raw);
    files.into(tree.root());
    tree.settle();
    var made = target.resolve(raw.getFileName());
    tree.pack(made);
    return made;
  }

  private static List<String> options() {
    return Jpackage.linux("--linux-deb-maintainer", Jpackage.MAIL);
  }

  /// @return whether the tools for it are here
  static boolean isPossible() {
    return Files.exists(Path.of("/usr/bin/dpkg-deb"));
  }
}
