package dev.mooring.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.IntStream;

/// A folder and a range of addresses that belong to one machine of one test: of several test runs
/// at the same time, each has rooms of its own.
///
/// @param number 1 to 250; names of interfaces and addresses are made of it
record Room(int number, Path folder) implements AutoCloseable {
  private static final int ROOMS = 250;

  /// Takes the first free room.
  static Room take() {
    try {
      var house = Files.createDirectories(house());
      var fresh = Files.createTempDirectory(house, "new");
      Owner.present().writeTo(fresh);
      return IntStream.rangeClosed(1, ROOMS)
          .mapToObj(number -> new Room(number, house.resolve(Integer.toString(number))))
          .filter(room -> room.isTakenBy(fresh))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("All rooms in " + house + " are taken."));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static Path house() {
    return Path.of(System.getProperty("java.io.tmpdir"), "mooring-real");
  }

  /// A folder with contents is never replaced by a move, so that nobody takes a room twice.
  private boolean isTakenBy(Path fresh) {
    try {
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (FileSystemException taken) {
      return false;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  String namespace() {
    return "mooring-" + number;
  }

  /// The interface on the host's side.
  String veth() {
    return "mooring" + number;
  }

  /// Where the test's servers listen for the machine.
  String hostAddress() {
    return "10.201." + number + ".1";
  }

  /// The namespace's side of the line to the host.
  String lineAddress() {
    return "10.201." + number + ".2";
  }

  String gateway() {
    return "10.200." + number + ".1";
  }

  String machineAddress() {
    return "10.200." + number + ".2";
  }

  String machineNet() {
    return "10.200." + number + ".0/24";
  }

  @Override
  public void close() {
    // On one file system: should a mount be left, its contents are not ours to delete.
    HostCommand.run("rm", "-rf", "--one-file-system", folder.toString());
  }
}
