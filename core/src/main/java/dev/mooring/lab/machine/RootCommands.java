package dev.mooring.lab.machine;

import dev.mooring.lab.machine.disk.Disk;
import dev.mooring.lab.machine.process.Context;
import dev.mooring.lab.machine.process.Streams;
import dev.mooring.lab.machine.shell.Shell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
