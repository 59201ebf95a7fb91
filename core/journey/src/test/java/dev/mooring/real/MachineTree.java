package dev.mooring.real;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The trees that `src/real/prepare` made, unpacked once each.
final class MachineTree {
  private MachineTree() {}

  static Path cache() {
    var standard = Path.of(System.getProperty("user.home"), ".cache/mooring-real");
    return Path.of(System.getProperty("real.cache", standard.toString()));
  }

  /// Leaves a test out where Debian's servers no longer have its release. Only the oldest may be
  /// missing: its support has ended, and releases move to an archive then.
  static void assumeServed(String suite) {
    if (suite.equals("bullseye")) {
      assumeTrue(Files.exists(archive(suite)), "Debian's servers have no bullseye any more");
    }
  }

  /// The folder of an unpacked tree, which is never written to.
  ///
  /// @param suite Debian's name of a release, such as `bookworm`
  static Path of(String suite) {
    try {
      var archive = archive(suite);
      var stamp = Files.getLastModifiedTime(archive).toMillis();
      var tree = cache().resolve("trees").resolve(suite + "-" + stamp);
      if (!Files.isDirectory(tree)) {
        unpack(archive, tree);
      }
      return tree;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Path archive(String suite) {
    return cache()
        .resolve(suite.equals("bookworm") ? "machine.tar.gz" : "machine-" + suite + ".tar.gz");
  }

  /// Beside its place first: other tests may look at the same time.
  private static void unpack(Path archive, Path tree) throws IOException {
    var fresh = Files.createTempDirectory(Files.createDirectories(tree.getParent()), "new");
    HostCommand.run("tar", "-C", fresh.toString(), "--numeric-owner", "-xpzf", archive.toString());
    try {
      Files.move(fresh, tree, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException another) {
      HostCommand.run("rm", "-rf", "--one-file-system", fresh.toString());
    }
  }
}
