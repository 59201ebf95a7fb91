package dev.mooring.installer.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// What people install, in the types of this system.
///
/// @param sources folder with `jpackage` and `linux`
/// @param licences the list of the others' licences
record Packages(Jpackage jpackage, Path sources, Path licences) {

  /// @return by their type
  Map<String, Path> make(Path image) throws IOException {
    var others = new OtherSystems(jpackage, sources.resolve("jpackage"), jpackage.target());
    return switch (OperatingSystem.here()) {
      case LINUX -> linux(image);
      case WINDOWS -> Map.of("msi", others.msi(image));
      case MAC -> Map.of("dmg", others.dmg(image));
    };
  }

  private Map<String, Path> linux(Path image) throws IOException {
    var files = new SystemFiles(sources.resolve("linux"), licences);
    var made = new LinkedHashMap<String, Path>();
    if (Deb.isPossible()) {
      made.put("deb", new Deb(jpackage, files, jpackage.target()).make(image));
    }
    if (Rpm.isPossible()) {
      made.put("rpm", new Rpm(jpackage, files, jpackage.target()).make(image));
    }
    return made;
  }
}
