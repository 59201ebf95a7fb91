package dev.mooring.lab.machine.ssh;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// What a terminal shows: a newline goes back to the first column too.
final class TerminalOutput extends OutputStream {
  private final OutputStream out;

  TerminalOutput(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    var shown = new ByteArrayOutputStream(length + 16);
    for (var i = offset; i < offset + length; i++) {
      if (bytes[i] == '\n') {
        shown.write('\r');
      }
      shown.write(bytes[i]);
    }
    out.write(shown.toByteArray());
    out.flush();
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }
}
