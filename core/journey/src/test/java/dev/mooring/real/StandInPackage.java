package dev.mooring.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;

/// A Debian package of the test, of files that it has as resources.
///
/// @param depends names of packages, separated by commas
record StandInPackage(String name, String version, String depends, List<Part> parts) {

  /// A file of a package.
  ///
  /// @param mode such as `rwxr-xr-x`
  /// @param isSetting whether dpkg keeps what somebody changed in it
  record Part(String resource, String path, String mode, boolean isSetting) {
    static Part program(String resource, String path) {
      return new Part(resource, path, "rwxr-xr-x", false);
    }

    static Part setting(String resource, String path) {
      return new Part(resource, path, "rw-r--r--", true);
    }

    /// @param folder of the resource
    static Part unit(String folder, String name) {
      var file = name + ".service";
      return new Part(folder + file, "/lib/systemd/system/" + file, "rw-r--r--", false);
    }

    /// What dpkg runs when the package has been unpacked.
    static Part afterInstall(String resource) {
      return program(resource, "/DEBIAN/postinst");
    }
  }

  /// Builds it, with its checksum beside it as Istio writes them: one space before the name.
  ///
  /// @return the file `NAME.deb` in that folder
  Path build(Path folder) {
    try {
      var tree = Files.createDirectories(folder.resolve(name));
      for (var part : parts) {
        put(tree, part);
      }
      var control = Files.createDirectories(tree.resolve("DEBIAN"));
      Files.writeString(control.resolve("control"), control());
      Files.writeString(control.resolve("conffiles"), settings());
      var file = folder.resolve(name + ".deb");
      HostCommand.run(
          "dpkg-deb", "--root-owner-group", "-Zgzip", "--build", tree + "", file.toString());
      var sum = HostCommand.run("sha256sum", file.toString()).split(" ", 2)[0];
      Files.writeString(
          folder.resolve(file.getFileName() + ".sha256"), sum + " " + file.getFileName() + "\n");
      return file;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private String control() {
    return """
    Package: %s
    Version: %s
    Architecture: amd64
    Maintainer: The tests of Mooring <tests@localhost>
    %sDescription: stands in for Istio's package of that name
    """
        .formatted(name, version, depends.isEmpty() ? "" : "Depends: " + depends + "\n");
  }

  private String settings() {
    return parts.stream()
        .filter(Part::isSetting)
        .map(part -> part.path() + "\n")
        .collect(Collectors.joining());
  }

  private static void put(Path tree, Part part) throws IOException {
    var file = tree.resolve(part.path().substring(1));
    Files.createDirectories(file.getParent());
    try (var text = StandInPackage.class.getResourceAsStream(part.resource())) {
      if (text == null) {
        throw new IOException("There is no " + part.resource());
      }
      Files.copy(text, file);
    }
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(part.mode()));
  }
}
