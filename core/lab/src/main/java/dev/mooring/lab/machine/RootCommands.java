package dev.mooring.lab.machine;

import dev.mooring.lab.machine.disk.Disk;
import dev.mooring.lab.machine.process.Context;
import dev.mooring.lab.machine.process.Streams;
import dev.mooring.lab.machine.shell.Shell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// Runs what the service manager starts: command lines of root, without anybody at a terminal.
record RootCommands(Disk disk, Shell shell) {

  void run(List<String> command) {
    var line =
        command.stream()
            .map(word -> "'" + word.replace("'", "'\\''") + "'")
            .collect(Collectors.joining(" "));
    run(line, new ByteArrayOutputStream());
  }

  /// What a command line says.
  ///
  /// @throws IllegalStateException when it fails
  String insist(String line) {
    var said = new ByteArrayOutputStream();
    var status = run(line, said);
    if (status != 0) {
      throw new IllegalStateException(line + " ended with " + status + ": " + said);
    }
    return said.toString(StandardCharsets.UTF_8);
  }

  /// The status of a command line; what it says goes to the output.
  int run(String line, ByteArrayOutputStream output) {
    try {
      var streams = new Streams(InputStream.nullInputStream(), output, output, false);
      return shell.command(Context.login(disk, disk.asRoot().user()), line, streams);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return 130;
    }
  }
}
