package dev.mooring.app.files;

import dev.mooring.app.session.Complaint;
import dev.mooring.app.session.ExitStatus;
import dev.mooring.mesh.istio1.MachineFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// The folder that gets the five files. Nobody but its owner may read the token.
///
/// @param path made where it is not there
public record OutputFolder(Path path) {
  private static final Set<PosixFilePermission> PUBLIC =
      PosixFilePermissions.fromString("rw-r--r--");
  private static final Set<PosixFilePermission> SECRET =
      PosixFilePermissions.fromString("rw-------");

  /// Looks whether it can be written to, before anything is asked for.
  ///
  /// @throws Complaint when something else stands there
  public void require() {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw Complaint.wrongUse(
          path + " is no folder.", "The five files go into one folder.", "Give another one as -o.");
    }
  }

  /// @throws Complaint when they cannot be written
  public void write(MachineFiles files, String rootCert, String token) {
    try {
      Files.createDirectories(path);
      write("cluster.env", files.clusterEnv(), PUBLIC);
      write("mesh.yaml", files.meshYaml(), PUBLIC);
      write("hosts", files.hosts(), PUBLIC);
      write("root-cert.pem", rootCert, PUBLIC);
      write("istio-token", token, SECRET);
    } catch (IOException failure) {
      throw new Complaint(
          ExitStatus.FAILED,
          "The folder " + path + " cannot be written to.",
          String.valueOf(failure.getMessage()),
          "Give another one as -o, or make room there.");
    }
  }

  /// Never half, and the token never readable by others in between.
  private void write(String name, String text, Set<PosixFilePermission> mode) throws IOException {
    var isPosix = Files.getFileStore(path).supportsFileAttributeView("posix");
    var incoming =
        isPosix
            ? Files.createTempFile(
                path, "." + name, "", PosixFilePermissions.asFileAttribute(SECRET))
            : Files.createTempFile(path, "." + name, "");
    try {
      Files.write(incoming, text.getBytes(StandardCharsets.UTF_8));
      if (isPosix) {
        Files.setPosixFilePermissions(incoming, mode);
      }
      Files.move(incoming, path.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    } finally {
      if (Files.exists(incoming, LinkOption.NOFOLLOW_LINKS)) {
        Files.delete(incoming);
      }
    }
  }
}
