package dev.mooring.lab.machine.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// The three standard streams of a program. Lines go out as they come.
///
/// @param isTerminal whether a person's terminal reads the output
public record Streams(InputStream in, OutputStream out, OutputStream err, boolean isTerminal) {

  public void print(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  public void println(String line) throws IOException {
    print(line + "\n");
  }

  public void complain(String line) throws IOException {
    err.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    err.flush();
  }

  public Streams withIn(InputStream other) {
    return new Streams(other, out, err, isTerminal);
  }

  public Streams withOut(OutputStream other) {
    return new Streams(in, other, err, false);
  }

  public Streams withErr(OutputStream other) {
    return new Streams(in, out, other, isTerminal);
  }
}
