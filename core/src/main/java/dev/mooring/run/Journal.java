package dev.mooring.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.mooring.change.Inverse;
import dev.mooring.model.JourneyId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// Remembers what was begun, so that it can be taken back: one JSON line an entry, forced to the
/// disk before the change's call is sent. (A create call can time out after the server accepted it;
/// an undo of "done" entries would leak.)
///
/// It holds no secrets: inverses name things, they do not carry contents.
public final class Journal {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final Path file;
  private final JourneyId journey;
  private long last;

  /// @param file is created with the first entry
  /// @throws UncheckedIOException when the file exists and cannot be read
  public Journal(Path file) {
    this.file = file;
    this.journey = id(file.resolveSibling("journey"));
    this.last = read().stream().mapToLong(JournalEntry::id).max().orElse(0);
  }

  /// The journey that this journal is of: the same from its first day to its last.
  public JourneyId journey() {
    return journey;
  }

  private static JourneyId id(Path beside) {
    try {
      if (!Files.exists(beside)) {
        Files.createDirectories(beside.toAbsolutePath().getParent());
        Files.writeString(beside, JourneyId.random() + "\n");
      }
      return new JourneyId(Files.readString(beside).strip());
    } catch (IOException failure) {
      throw new UncheckedIOException("The journey's id in " + beside + " can't be read.", failure);
    }
  }

  /// Notes that a change is about to be made.
  public synchronized void begin(Inverse inverse, Instant now) {
    append(new JournalEntry(++last, JournalEntry.State.BEGUN, now, Optional.of(inverse)));
  }

  /// Notes that an entry was taken back.
  public synchronized void undone(long id, Instant now) {
    append(new JournalEntry(id, JournalEntry.State.UNDONE, now, Optional.empty()));
  }

  /// What was begun and not undone, the newest first.
  public synchronized List<JournalEntry> open() {
    var entries = read();
    var undone =
        entries.stream()
            .filter(entry -> entry.state() == JournalEntry.State.UNDONE)
            .map(JournalEntry::id)
            .collect(Collectors.toSet());
    return entries.stream()
        .filter(entry -> entry.state() == JournalEntry.State.BEGUN && !undone.contains(entry.id()))
        .toList()
        .reversed();
  }

  private void append(JournalEntry entry) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (var channel = FileChannel.open(file, CREATE, WRITE)) {
        // What a power cut left half written goes, or the new line would be glued to it.
        channel.truncate(wholeLines().getBytes(UTF_8).length);
        channel.position(channel.size());
        channel.write(ByteBuffer.wrap((JSON.writeValueAsString(entry) + "\n").getBytes(UTF_8)));
        channel.force(true);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("The journal " + file + " cannot be written.", failure);
    }
  }

  /// A last line that a power cut left half written was never acted on, so it does not count.
  private List<JournalEntry> read() {
    try {
      return wholeLines().lines().map(line -> JSON.readValue(line, JournalEntry.class)).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException("The journal " + file + " cannot be read.", failure);
    }
  }

  private String wholeLines() throws IOException {
    if (!Files.exists(file)) {
      return "";
    }
    var text = Files.readString(file);
    return text.substring(0, text.lastIndexOf('\n') + 1);
  }
}
