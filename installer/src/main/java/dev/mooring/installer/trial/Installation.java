package dev.mooring.installer.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A place that a package is installed into. What was installed is removed when it is closed.
interface Installation extends AutoCloseable {

  /// Which place it is, for people.
  String name();

  void install(Path file) throws IOException;

  /// Whether the files are as they were packed, and desktops know them where there is one.
  ///
  /// @throws IllegalStateException when they are not
  void verify() throws IOException;

  /// Where the files are.
  Path root();

  /// Folders in which nothing of it may be left.
  List<Path> watched();

  /// Removes the package; where none was installed, nothing happens.
  void remove() throws IOException;

  /// The command, as it is on a user's path.
  default Path launcher() {
    return root().resolve("usr/bin/mooring");
  }

  @Override
  default void close() throws IOException {
    remove();
  }
}
