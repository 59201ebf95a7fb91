package dev.mooring.app.session;

import dev.mooring.text.Visible;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;

/// The last door before a terminal: whatever was forgotten elsewhere, nothing that steers a
/// terminal passes. Line breaks and tabs do.
final class CleanWriter extends FilterWriter {
  private final PrintWriter raw;

  private CleanWriter(PrintWriter raw) {
    super(raw);
    this.raw = raw;
  }

  static PrintWriter before(PrintWriter raw) {
    return raw instanceof Door ? raw : new Door(new CleanWriter(raw));
  }

  /// Only for what Mooring itself puts into color.
  static PrintWriter behind(PrintWriter door) {
    return door instanceof Door made ? made.inside.raw : door;
  }

  private static final class Door extends PrintWriter {
    private final CleanWriter inside;

    Door(CleanWriter inside) {
      super(inside, true);
      this.inside = inside;
    }
  }

  @Override
  public void write(int c) throws IOException {
    write(String.valueOf((char) c));
  }

  @Override
  public void write(char[] text, int begin, int length) throws IOException {
    write(new String(text, begin, length));
  }

  @Override
  public void write(String text, int begin, int length) throws IOException {
    // println writes the line separator by itself.
    var part = text.substring(begin, begin + length);
    super.out.write(part.equals(System.lineSeparator()) ? part : Visible.text(part));
  }
}
