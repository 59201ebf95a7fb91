package dev.mooring.app.wiring;

import dev.mooring.app.session.Complaint;
import dev.mooring.storage.FolderLock;
import dev.mooring.storage.HeldByAnother;
import dev.mooring.storage.Holder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// A lab's claim to its home folder, which lasts as long as the lab's process at most. What stays
/// in the folder then tells that it is a lab's, so that the next one may have it.
///
/// @param lock keeps a second lab away
record LabClaim(FolderLock lock) implements AutoCloseable {
  private static final String LOCK = "lab.lock";

  /// What an earlier lab has told that need not be true of this one.
  private static final String[] STALE = {"lab.properties", "settings.yaml", "token"};

  /// @throws Complaint when the folder is another lab's, or holds other things
  static LabClaim of(Path home, Instant now) {
    try {
      requireOurs(home);
      var claim = new LabClaim(FolderLock.take(home.resolve(LOCK), Holder.here("lab", now)));
      try {
        begin(home);
        return claim;
      } catch (IOException | RuntimeException failure) {
        claim.close();
        throw failure;
      }
    } catch (HeldByAnother another) {
      throw inUse(home, another.holder().map(Holder::pid));
    } catch (IOException failure) {
      throw unusable(home, failure);
    }
  }

  private static void requireOurs(Path home) throws IOException {
    if (!Files.isDirectory(home) || isLabs(home)) {
      return;
    }
    try (Stream<Path> files = Files.list(home)) {
      if (files.findAny().isPresent()) {
        throw Complaint.wrongUse(
            "The folder " + home + " holds other things.",
            "A lab would put its kubeconfig, its keys and its journal among them.",
            "Give an empty folder with --home, or one that doesn't exist yet.");
      }
    }
  }

  private static boolean isLabs(Path home) {
    return Stream.of(LOCK, "lab.properties", "lab.env")
        .anyMatch(name -> Files.isRegularFile(home.resolve(name)));
  }

  /// A lab of an earlier version has no lock, but it answers.
  private static void begin(Path home) throws IOException {
    var living = living(home);
    if (living.isPresent()) {
      throw inUse(home, living);
    }
    for (var name : STALE) {
      Files.deleteIfExists(home.resolve(name));
    }
  }

  private static Optional<Long> living(Path home) {
    try {
      return Optional.of(LabHome.read(home).pid());
    } catch (Complaint _) {
      return Optional.empty();
    }
  }

  private static Complaint inUse(Path home, Optional<Long> pid) {
    return Complaint.wrongUse(
        "A lab runs in "
            + home
            + " already"
            + pid.map(number -> " (process " + number + ")").orElse("")
            + ".",
        "Two labs in one folder would overwrite each other's kubeconfig and keys.",
        "End that one, or give another folder with --home.");
  }

  static Complaint unusable(Path home, Exception failure) {
    return Complaint.wrongUse(
        "The folder " + home + " cannot be used (" + failure.getMessage() + ").",
        "A lab keeps its kubeconfig, its keys and its journal there.",
        "Give another one with --home.");
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException failure) {
      throw new UncheckedIOException("The lab's home cannot be given back.", failure);
    }
  }
}
