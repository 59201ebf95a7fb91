package dev.mooring.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// A Debian that never had what the build needs, to run the build's own scripts in: the machine's
/// tree, with the network of the host and no init.
final class BareHost implements AutoCloseable {
  /// Where the scripts stand, as in a checkout.
  private static final String CHECKOUT = "root/checkout";

  private static final String SAID = "/root/said";

  private final Room room;
  private final Overlay overlay;

  private BareHost(Room room, Overlay overlay) {
    this.room = room;
    this.overlay = overlay;
  }

  static BareHost open() {
    Sweeper.sweep();
    var room = Room.take();
    var host = new BareHost(room, Overlay.mount(MachineTree.of("bookworm"), room));
    // What is thrown away afterwards need not be safe from a power cut.
    host.write(host.overlay.root().resolve("etc/dpkg/dpkg.cfg.d/fast"), "force-unsafe-io\n");
    return host;
  }

  /// Brings files of this checkout, named from its root, as they are.
  BareHost with(String... files) {
    try {
      for (var name : files) {
        var file = place(name);
        Files.createDirectories(file.getParent());
        Files.copy(Path.of("..", "..").resolve(name), file);
      }
      return this;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Puts a file of the test into the checkout, which may be run.
  BareHost put(String name, String text) {
    write(place(name), text);
    return this;
  }

  private Path place(String name) {
    return overlay.root().resolve(CHECKOUT).resolve(name);
  }

  private void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Runs a script in the checkout as root, to its end.
  ///
  /// @throws IllegalStateException where it could not be begun
  HostCommand.Ended run(String script) {
    var nspawn =
        HostCommand.attempt(
            List.of(
                "systemd-nspawn",
                "--quiet",
                "--register=no",
                "--keep-unit",
                "--link-journal=no",
                "--resolv-conf=replace-host",
                "--timezone=off",
                "--pipe",
                "--directory=" + overlay.root(),
                "--machine=" + room.namespace(),
                "--chdir=/" + CHECKOUT,
                "/bin/bash",
                "-c",
                "exec >" + SAID + " 2>&1\n" + script));
    return new HostCommand.Ended(nspawn.status(), said(nspawn));
  }

  /// What the script said, without nspawn's own words.
  private String said(HostCommand.Ended nspawn) {
    var file = overlay.root().resolve(SAID.substring(1));
    try {
      var said = Files.readString(file);
      Files.delete(file);
      return said;
    } catch (NoSuchFileException _) {
      throw new IllegalStateException("It did not begin: " + nspawn.out());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    overlay.close();
    room.close();
  }
}
