package dev.mooring.lab.machine.ssh;

import dev.mooring.lab.machine.process.Pipe;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The line discipline of a terminal: echoes what is typed, lets it be corrected, and hands it on
/// line by line. Ctrl-C interrupts, Ctrl-D ends, Ctrl-U forgets the line.
final class Keyboard implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Keyboard.class);
  private final InputStream keys;
  private final OutputStream screen;
  private final Runnable interrupt;
  private final Pipe pipe = new Pipe();
  private final OutputStream typed = pipe.writer();
  private final StringBuilder line = new StringBuilder();
  private final Thread reader;

  Keyboard(InputStream keys, OutputStream screen, Runnable interrupt) {
    this.keys = keys;
    this.screen = screen;
    this.interrupt = interrupt;
    this.reader = Thread.startVirtualThread(this::read);
  }

  InputStream lines() {
    return pipe.reader();
  }

  private void read() {
    try (typed) {
      // Bytes above ASCII pass one by one, so that UTF-8 survives.
      for (var key = keys.read(); key >= 0 && key(key); key = keys.read()) {}
    } catch (IOException gone) {
      LOG.debug("the terminal went away", gone);
    }
  }

  // False at the end of the input.
  private boolean key(int key) throws IOException {
    switch (key) {
      case '\r', '\n' -> {
        show("\n");
        send(line.append('\n'));
      }
      case 3 -> {
        show("^C");
        line.setLength(0);
        interrupt.run();
      }
      case 4 -> {
        if (line.isEmpty()) {
          return false;
        }
        send(line);
      }
      case 8, 127 -> erase(1);
      case 21 -> erase(line.length());
      case 27 -> skipEscape();
      default -> {
        line.append((char) key);
        screen.write(key);
      }
    }
    return true;
  }

  private void send(StringBuilder text) throws IOException {
    typed.write(text.toString().getBytes(StandardCharsets.ISO_8859_1));
    line.setLength(0);
  }

  private void erase(int count) throws IOException {
    for (var i = 0; i < count && !line.isEmpty(); i++) {
      // Following bytes of one UTF-8 letter go with the first.
      while (line.length() > 1 && (line.charAt(line.length() - 1) & 0xc0) == 0x80) {
        line.setLength(line.length() - 1);
      }
      line.setLength(line.length() - 1);
      show("\b \b");
    }
  }

  // Arrow keys and the like arrive as ESC [ … letter.
  private void skipEscape() throws IOException {
    if (keys.read() == '[') {
      for (var c = keys.read(); c >= 0 && !Character.isLetter(c) && c != '~'; c = keys.read()) {}
    }
  }

  private void show(String text) throws IOException {
    screen.write(text.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() {
    reader.interrupt();
  }
}
