package dev.mooring.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.mooring.storage.OwnerOnly;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;

/// The journal's text: lines that are on the disk as a whole, or not at all.
///
/// @param pen writes; a test's gives up early
record JournalFile(Path path, Pen pen) {

  /// All of it; empty where there is none yet.
  String text() throws IOException {
    return Files.exists(path) ? new String(Files.readAllBytes(path), UTF_8) : "";
  }

  /// Adds a line, and comes back once it's on the disk. Whoever calls is the only one who writes.
  ///
  /// @param isEntry whether a last line that has no end is an entry all the same
  /// @throws IOException when it could not be written whole; then nothing was written
  void append(String line, Predicate<String> isEntry) throws IOException {
    OwnerOnly.folder(path.toAbsolutePath().normalize().resolveSibling("."));
    var isNew = Files.notExists(path);
    try (var channel =
        FileChannel.open(path, Set.of(CREATE, READ, WRITE), OwnerOnly.attributes(path))) {
      OwnerOnly.file(path);
      mend(channel, isEntry);
      write(channel, line);
    }
    if (isNew) {
      keepName();
    }
  }

  /// What a power cut left half written goes, or the new line would be glued to it.
  private void mend(FileChannel channel, Predicate<String> isEntry) throws IOException {
    var text = text();
    var whole = text.lastIndexOf('\n') + 1;
    var rest = text.substring(whole);
    if (isEntry.test(rest)) {
      write(channel, "");
    } else if (!rest.isEmpty()) {
      channel.truncate(afterLastLine());
    }
  }

  /// In bytes, because what a power cut left need not be text.
  private long afterLastLine() throws IOException {
    var bytes = Files.readAllBytes(path);
    var end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  private void write(FileChannel channel, String line) throws IOException {
    var before = channel.size();
    channel.position(before);
    try {
      var bytes = ByteBuffer.wrap((line + "\n").getBytes(UTF_8));
      while (bytes.hasRemaining()) {
        pen.write(channel, bytes);
      }
      channel.force(true);
    } catch (IOException failure) {
      channel.truncate(before);
      throw failure;
    }
  }

  /// A new file's name is in its folder, which is written by itself.
  private void keepName() throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (var folder = FileChannel.open(path.toAbsolutePath().normalize().resolveSibling("."))) {
        folder.force(true);
      }
    }
  }
}
