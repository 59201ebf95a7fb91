package dev.mooring.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A disposable copy of a tree: what the machine writes goes to the room's folder.
///
/// @param root the tree as the machine sees it
record Overlay(Path root) implements AutoCloseable {

  static Overlay mount(Path tree, Room room) {
    try {
      var root = Files.createDirectories(root(room));
      var upper = Files.createDirectories(room.file("written"));
      var work = Files.createDirectories(room.file("work"));
      var options = "lowerdir=%s,upperdir=%s,workdir=%s".formatted(tree, upper, work);
      HostCommand.run("mount", "-t", "overlay", "overlay", "-o", options, root.toString());
      return new Overlay(root);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Path root(Room room) {
    return room.file("root");
  }

  @Override
  public void close() {
    HostCommand.run("umount", root.toString());
  }

  static void remove(Room room) {
    HostCommand.attempt(List.of("umount", root(room).toString()));
  }
}
