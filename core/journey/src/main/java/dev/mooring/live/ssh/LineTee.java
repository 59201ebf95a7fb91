package dev.mooring.live.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// Reads a stream of UTF-8 text to its end and hands on each line as soon as it is complete.
final class LineTee {

  private LineTee() {}

  /// @return all that was read, as it was read
  static String read(InputStream stream, Consumer<String> lines) throws IOException {
    var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
    var all = new StringBuilder();
    var buffer = new char[8192];
    var begin = 0;
    for (var count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
      all.append(buffer, 0, count);
      for (var end = all.indexOf("\n", begin); end >= 0; end = all.indexOf("\n", begin)) {
        lines.accept(withoutReturn(all.substring(begin, end)));
        begin = end + 1;
      }
    }
    if (begin < all.length()) {
      lines.accept(withoutReturn(all.substring(begin)));
    }
    return all.toString();
  }

  private static String withoutReturn(String line) {
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }
}
