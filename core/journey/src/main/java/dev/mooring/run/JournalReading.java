package dev.mooring.run;

import dev.mooring.run.JournalTrouble.Kind;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/// What a journal says, as far as it can be read.
final class JournalReading {
  private final Path file;
  private final Deque<JournalEntry> open = new ArrayDeque<>();
  private final List<JournalEntry> history = new ArrayList<>();
  private final Set<Long> undone = new HashSet<>();
  private final List<Trouble> troubles = new ArrayList<>();
  private final List<Origin> origins = new ArrayList<>();
  private long last;

  /// @param id of the entry that cannot be read, where its line tells
  private record Trouble(JournalTrouble told, OptionalLong id) {}

  private JournalReading(Path file) {
    this.file = file;
  }

  /// Reads a whole text.
  static JournalReading of(Path file, String text) {
    var reading = new JournalReading(file);
    var lines = text.split("\n", -1);
    for (var i = 0; i < lines.length - 1; i++) {
      reading.line(i + 1, lines[i]);
    }
    reading.rest(lines.length, lines[lines.length - 1]);
    return reading;
  }

  /// A journal that cannot be opened.
  static JournalReading unreadable(Path file, String why) {
    var reading = new JournalReading(file);
    reading.trouble(0, Kind.UNREADABLE, OptionalLong.empty(), why);
    return reading;
  }

  private void line(int number, String text) {
    // What a power cut left on the disk may be NULs in front of what was written afterwards.
    var written = text.replace("\0", "");
    if (written.length() < text.length()) {
      trouble(number, Kind.NULS, OptionalLong.empty(), "");
      if (written.isBlank()) {
        return;
      }
    }
    last = Math.max(last, number);
    switch (JournalLine.of(written)) {
      case JournalLine.Entry read -> entry(read.entry());
      case JournalLine.SettingOut read -> origins.add(read.origin());
      case JournalLine.Unclear unclear -> {
        last = Math.max(last, unclear.id().orElse(0));
        trouble(number, unclear.kind(), unclear.id(), unclear.why());
      }
    }
  }

  /// A last line without an end was never acted on, unless it is whole: an editor's work.
  private void rest(int number, String text) {
    if (isEntry(text)) {
      line(number, text);
    } else if (!text.isEmpty()) {
      trouble(number, Kind.TORN, OptionalLong.empty(), "");
    }
  }

  static boolean isEntry(String text) {
    return !(JournalLine.of(text) instanceof JournalLine.Unclear);
  }

  /// The first release let two processes write one number twice: then the newest is taken back.
  private void entry(JournalEntry entry) {
    last = Math.max(last, entry.id());
    history.add(entry);
    if (entry.state() == JournalEntry.State.BEGUN) {
      open.push(entry);
    } else {
      undone.add(entry.id());
      open.stream().filter(one -> one.id() == entry.id()).findFirst().ifPresent(open::remove);
    }
  }

  private void trouble(int number, Kind kind, OptionalLong id, String why) {
    troubles.add(new Trouble(new JournalTrouble(file, number, kind, why), id));
  }

  /// What was begun and not undone, the newest first.
  List<JournalEntry> open() {
    return List.copyOf(open);
  }

  /// All that can be read, the oldest first.
  List<JournalEntry> history() {
    return List.copyOf(history);
  }

  /// Where the runs went, the last one last.
  List<Origin> origins() {
    return List.copyOf(origins);
  }

  /// What cannot be read; without what was taken back since, by a version that could.
  List<JournalTrouble> troubles() {
    return troubles.stream()
        .filter(one -> one.id().isEmpty() || !undone.contains(one.id().getAsLong()))
        .map(Trouble::told)
        .toList();
  }

  /// At least the highest number of an entry, even of those that cannot be read.
  long last() {
    return last;
  }
}
