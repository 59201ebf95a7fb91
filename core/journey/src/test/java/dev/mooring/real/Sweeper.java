package dev.mooring.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Clears the rooms of test runs that were killed.
final class Sweeper {
  private Sweeper() {}

  static void sweep() {
    if (!Files.isDirectory(Room.house())) {
      return;
    }
    try (Stream<Path> rooms = Files.list(Room.house())) {
      for (var folder : rooms.toList()) {
        if (Owner.isGone(folder)) {
          clear(folder);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void clear(Path folder) {
    var name = folder.getFileName().toString();
    if (name.matches("\\d+")) {
      clear(new Room(Integer.parseInt(name), folder));
    } else {
      new Room(0, folder).close();
    }
  }

  static void clear(Room room) {
    Child.left(room, "machine").ifPresent(Child::end);
    Child.left(room, "names").ifPresent(Child::end);
    Child.left(room, "cluster-names").ifPresent(Child::end);
    Overlay.remove(room);
    Namespace.remove(room);
    room.close();
  }
}
