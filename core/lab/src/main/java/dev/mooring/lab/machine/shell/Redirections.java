package dev.mooring.lab.machine.shell;

import dev.mooring.lab.machine.disk.PosixException;
import dev.mooring.lab.machine.process.Streams;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Opens what a command's redirections name; closing it closes the files.
final class Redirections implements Closeable {
  private final List<Closeable> opened = new ArrayList<>();
  private Streams io;

  private Redirections(Streams io) {
    this.io = io;
  }

  Streams io() {
    return io;
  }

  static Redirections open(
      List<Node.Redirection> list, Expander expander, ShellState state, Streams io, int line)
      throws IOException, InterruptedException {
    var redirections = new Redirections(io);
    try {
      for (var one : list) {
        redirections.apply(one, expander.text(one.target()), state, line);
      }
    } catch (IOException failure) {
      redirections.close();
      throw failure;
    }
    return redirections;
  }

  private void apply(Node.Redirection one, String target, ShellState state, int line)
      throws IOException {
    switch (one.operator()) {
      case "<<" ->
          io = io.withIn(new ByteArrayInputStream(target.getBytes(StandardCharsets.UTF_8)));
      case "<" -> io = io.withIn(keep(input(target, state, line)));
      case ">&", "<&" -> duplicate(one.descriptor(), target);
      case "&>", "&>>" -> {
        var file = keep(output(target, one.operator().equals("&>>"), state, line));
        io = io.withOut(file).withErr(file);
      }
      default -> {
        var file = keep(output(target, one.operator().equals(">>"), state, line));
        io = one.descriptor() == 2 ? io.withErr(file) : io.withOut(file);
      }
    }
  }

  private void duplicate(int descriptor, String target) {
    switch (target) {
      case "1" -> io = descriptor == 2 ? io.withErr(io.out()) : io;
      case "2" -> io = descriptor == 1 ? io.withOut(io.err()) : io;
      case "-" -> io = closed(descriptor);
      default -> {}
    }
  }

  private Streams closed(int descriptor) {
    return switch (descriptor) {
      case 0 -> io.withIn(java.io.InputStream.nullInputStream());
      case 1 -> io.withOut(OutputStream.nullOutputStream());
      default -> io.withErr(OutputStream.nullOutputStream());
    };
  }

  private static java.io.InputStream input(String target, ShellState state, int line)
      throws IOException {
    try {
      var context = state.context();
      return context.files().read(context.resolve(target));
    } catch (PosixException refused) {
      throw new RefusedException(
          state.dialect.cannotOpen(line, target, refused.errno().text(), false));
    }
  }

  private OutputStream output(String target, boolean append, ShellState state, int line)
      throws IOException {
    if (target.equals("/dev/stderr")) {
      return unclosable(io.err());
    }
    if (target.equals("/dev/stdout")) {
      return unclosable(io.out());
    }
    try {
      var context = state.context();
      return context.files().write(context.resolve(target), append);
    } catch (PosixException refused) {
      throw new RefusedException(
          state.dialect.cannotOpen(line, target, refused.errno().text(), true));
    }
  }

  private static OutputStream unclosable(OutputStream stream) {
    return new java.io.FilterOutputStream(stream) {
      @Override
      public void write(byte[] from, int offset, int length) throws IOException {
        out.write(from, offset, length);
      }

      @Override
      public void close() throws IOException {
        out.flush();
      }
    };
  }

  private <T extends Closeable> T keep(T stream) {
    opened.add(stream);
    return stream;
  }

  @Override
  public void close() throws IOException {
    for (var stream : opened) {
      stream.close();
    }
  }

  /// A file that could not be opened; the message is the shell's whole line.
  static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1;

    RefusedException(String message) {
      super(message);
    }
  }
}
