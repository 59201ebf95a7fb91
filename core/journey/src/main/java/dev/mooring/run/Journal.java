package dev.mooring.run;

import dev.mooring.change.Inverse;
import dev.mooring.model.JourneyId;
import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.storage.FolderLock;
import dev.mooring.storage.HeldByAnother;
import dev.mooring.storage.Holder;
import dev.mooring.text.Phrase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Remembers what was begun, so that it can be taken back: one JSON line an entry, forced to the
/// disk before the change's call is sent. (A create call can time out after the server accepted it;
/// an undo of "done" entries would leak.)
///
/// Anybody may look at any time; one at a time writes, and what cannot be read keeps nothing else
/// from being read. It holds no secrets: inverses name things, they do not carry contents.
public final class Journal {
  private final JournalFile file;
  private final JourneyFile journey;
  private final Path lockFile;
  private @Nullable FolderLock lock;
  private int holds;
  private long last;

  /// @param file is created with the first entry, its folder with the first look
  public Journal(Path file) {
    this(file, (channel, bytes) -> channel.write(bytes));
  }

  Journal(Path file, Pen pen) {
    this.file = new JournalFile(file, pen);
    this.journey = JourneyFile.beside(file);
    this.lockFile = file.resolveSibling("lock");
  }

  /// Which journey this is: made with the first look into a state folder, and the same ever after.
  ///
  /// @throws WorldException.Broken when it can be neither kept nor read
  public JourneyId journey() {
    return journey.id();
  }

  /// Where the last run went; empty before there was one.
  public Optional<Origin> origin() {
    return Optional.of(origins()).filter(all -> !all.isEmpty()).map(List::getLast);
  }

  /// Where all runs went, the last one last.
  public List<Origin> origins() {
    return read().origins();
  }

  /// What was begun and not undone, the newest first.
  public List<JournalEntry> open() {
    return read().open();
  }

  /// All that was ever begun or undone, the oldest first.
  List<JournalEntry> history() {
    return read().history();
  }

  /// What in the journal cannot be read, in the order of its lines.
  public List<JournalTrouble> troubles() {
    return read().troubles();
  }

  /// Keeps others from writing until the hold is closed. Who holds the journal may do so again.
  ///
  /// @param work what is done, such as `run`: others are told
  /// @throws WorldException.Conflict when another process writes, with its name
  /// @throws WorldException.Broken when the state folder cannot be written
  public synchronized JournalHold hold(String work, Instant since) {
    if (holds == 0) {
      lock = lock(Holder.here(work, since));
      last = read().last();
    }
    holds++;
    return new JournalHold(this::release);
  }

  /// Asks whether a hold would be given now, before a person is asked something in vain.
  ///
  /// @throws WorldException as [#hold] does
  public void requireFree(String work, Instant now) {
    hold(work, now).close();
  }

  private FolderLock lock(Holder holder) {
    try {
      return FolderLock.take(lockFile, holder);
    } catch (HeldByAnother another) {
      throw new WorldException.Conflict(Trouble.JOURNAL_HELD, holder(another), null);
    } catch (IOException failure) {
      throw unwritable(failure);
    }
  }

  /// Where the lock's file doesn't tell, another process has it.
  private static Phrase holder(HeldByAnother another) {
    return another
        .holder()
        .map(it -> Phrase.of("refusal.holder", it.work(), it.pid(), it.since()))
        .orElseGet(() -> Phrase.of("refusal.held"));
  }

  private synchronized void release() {
    holds--;
    var held = lock;
    if (holds == 0 && held != null) {
      lock = null;
      try {
        held.close();
      } catch (IOException failure) {
        throw unwritable(failure);
      }
    }
  }

  /// Notes where a run is about to go, if it is elsewhere than the last one.
  ///
  /// @throws WorldException.Broken when the note is not on the disk
  public synchronized void setOut(Origin origin, Instant now) {
    if (!origin().equals(Optional.of(origin))) {
      append(JournalLine.text(origin, now), now);
    }
  }

  /// Notes that a change is about to be made.
  ///
  /// @throws WorldException.Broken when the note is not on the disk: then it must not be made
  public synchronized JournalEntry begin(Inverse inverse, Instant now) {
    try (var _ = hold("write", now)) {
      var entry = new JournalEntry(last + 1, JournalEntry.State.BEGUN, now, Optional.of(inverse));
      append(JournalLine.text(entry), now);
      last++;
      return entry;
    }
  }

  /// Notes what is known now of something that was begun, in place of what was known before.
  ///
  /// @throws WorldException.Broken when the note is not on the disk; then the entry is as it was
  synchronized void replace(JournalEntry entry, Inverse known, Instant now) {
    if (entry.inverse().equals(Optional.of(known))) {
      return;
    }
    try (var _ = hold("write", now)) {
      var next = new JournalEntry(last + 1, JournalEntry.State.BEGUN, now, Optional.of(known));
      var over = new JournalEntry(entry.id(), JournalEntry.State.UNDONE, now, Optional.empty());
      append(JournalLine.text(next) + "\n" + JournalLine.text(over), now);
      last++;
    }
  }

  /// Notes that an entry was taken back.
  ///
  /// @throws WorldException.Broken when the note is not on the disk
  public synchronized void undone(long id, Instant now) {
    append(
        JournalLine.text(new JournalEntry(id, JournalEntry.State.UNDONE, now, Optional.empty())),
        now);
  }

  private void append(String line, Instant now) {
    try (var _ = hold("write", now)) {
      file.append(line, JournalReading::isEntry);
    } catch (IOException failure) {
      throw unwritable(failure);
    }
  }

  private WorldException.Broken unwritable(IOException failure) {
    return new WorldException.Broken(
        Trouble.JOURNAL_UNWRITABLE, Phrase.of("refusal.said", file.path()), failure);
  }

  private JournalReading read() {
    try {
      return JournalReading.of(file.path(), file.text());
    } catch (IOException failure) {
      return JournalReading.unreadable(file.path(), String.valueOf(failure.getMessage()));
    }
  }
}
