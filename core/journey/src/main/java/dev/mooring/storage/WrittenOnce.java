package dev.mooring.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A small file that is written once and then stays as it is: of several processes that write it at
/// once, one wins, and all read what it wrote.
public final class WrittenOnce {
  private WrittenOnce() {}

  /// Writes a text where there is none yet. The file is there whole or not at all.
  ///
  /// @return what the file says: the text, or what was there before
  public static String text(Path file, String text) throws IOException {
    if (!Files.exists(file)) {
      var fresh = OwnerOnly.temporaryBeside(file);
      try {
        fill(fresh, text);
        publish(fresh, file);
      } finally {
        Files.deleteIfExists(fresh);
      }
    }
    return Files.readString(file);
  }

  private static void fill(Path fresh, String text) throws IOException {
    try (var channel = FileChannel.open(fresh, WRITE)) {
      var bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /// A second name for the file is refused where that name is taken; a move would replace it.
  private static void publish(Path fresh, Path file) throws IOException {
    try {
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException _) {
      // Another process was faster, and what it wrote counts.
    } catch (FileSystemException | UnsupportedOperationException _) {
      moveWhereNothingIs(fresh, file);
    }
  }

  /// Where files have no second names, as on FAT.
  private static void moveWhereNothingIs(Path fresh, Path file) throws IOException {
    try {
      Files.move(fresh, file);
    } catch (FileAlreadyExistsException _) {
      // Another process was faster, and what it wrote counts.
    }
  }
}
