package dev.mooring.lab.machine.process;

import dev.mooring.lab.machine.disk.PosixException;
import dev.mooring.lab.machine.disk.UserFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// One run of a program.
///
/// @param name as it was called, for its messages
/// @param args without the name
public record Call(String name, List<String> args, Context context, Streams io) {

  public UserFiles files() {
    return context.files();
  }

  public Path path(String path) {
    return context.resolve(path);
  }

  public void println(String line) throws IOException {
    io.println(line);
  }

  /// Complains as `name: message` and gives the status.
  public int fail(int status, String message) throws IOException {
    io.complain(name + ": " + message);
    return status;
  }

  /// The bytes of a file, or of the standard input for `-`.
  public byte[] read(String operand) throws IOException {
    return operand.equals("-") ? io.in().readAllBytes() : files().bytes(path(operand));
  }

  public InputStream open(String operand) throws PosixException {
    return operand.equals("-") ? io.in() : files().read(path(operand));
  }

  public String text(String operand) throws IOException {
    return new String(read(operand), StandardCharsets.UTF_8);
  }
}
