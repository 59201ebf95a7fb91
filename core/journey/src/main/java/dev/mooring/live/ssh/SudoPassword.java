package dev.mooring.live.ssh;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A password that sudo accepted, until it is wiped.
final class SudoPassword {
  private final char[] text;

  /// @param text is wiped with this
  SudoPassword(char[] text) {
    this.text = text;
  }

  /// As sudo reads it from its standard input.
  byte[] line() {
    var encoder = StandardCharsets.UTF_8.newEncoder();
    var space = ByteBuffer.allocate((int) (text.length * encoder.maxBytesPerChar()) + 1);
    encoder.encode(CharBuffer.wrap(text), space, true);
    var line = Arrays.copyOf(space.put((byte) '\n').array(), space.position());
    Arrays.fill(space.array(), (byte) 0);
    return line;
  }

  void wipe() {
    Arrays.fill(text, '\0');
  }
}
