package dev.mooring.installer.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;

/// A package from its installation to its removal, after which nothing of it is left.
record Stay(Installation place, Path file) {

  /// What is done meanwhile.
  @FunctionalInterface
  interface Use {
    void run() throws IOException, InterruptedException;
  }

  /// @throws IllegalStateException when something is left; the package is removed in any case
  void during(Use use) throws IOException, InterruptedException {
    System.out.println(file.getFileName() + ": " + place.name());
    var before = Snapshot.of(place.watched());
    // Who stops the build shall not be left with a package.
    var guard = Thread.ofPlatform().unstarted(this::removeAtEnd);
    Runtime.getRuntime().addShutdownHook(guard);
    try (place) {
      place.install(file);
      place.verify();
      use.run();
    }
    Runtime.getRuntime().removeShutdownHook(guard);
    var left = new TreeSet<>(Snapshot.of(place.watched()).paths());
    left.removeAll(before.paths());
    // An empty root has none of the system's own folders, which stay.
    left.removeIf(path -> Files.isDirectory(path) && !isOurs(path));
    left.addAll(Snapshot.naming("mooring", place.root()));
    if (!left.isEmpty()) {
      throw new IllegalStateException("Left behind by " + file + ": " + left);
    }
    System.out.println("removed, nothing is left but the user's own files");
  }

  private boolean isOurs(Path path) {
    return place.root().relativize(path).toString().contains("mooring");
  }

  private void removeAtEnd() {
    try {
      place.remove();
    } catch (IOException | IllegalStateException failure) {
      System.err.println("Not removed: " + failure.getMessage());
    }
  }
}
