package dev.mooring.app.state;

import dev.mooring.change.Inverse;
import dev.mooring.change.object.PurgeNamespace;
import dev.mooring.check.Finding;
import dev.mooring.run.JournalEntry;
import dev.mooring.run.Remains;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Something that can be taken back.
///
/// @param told what a person should know before
/// @param purge takes a namespace away with what others put into it; only where it would stay
/// @param chosen whether it is to be taken back; at first everything is
/// @param typed the name that the purge is only done for
public record Leftover(
    JournalEntry noted,
    List<Told> told,
    Optional<PurgeNamespace> purge,
    BooleanProperty chosen,
    StringProperty typed) {

  /// @param sign stands before it
  public record Told(String sign, Phrase what) {}

  static Leftover of(Remains.Item item, Optional<PurgeNamespace> purge) {
    var told =
        Stream.concat(
                item.told().stream().map(what -> new Told("!", what)),
                item.unseen().stream().map(why -> new Told("?", what(why))))
            .toList();
    return new Leftover(
        item.entry(), told, purge, new SimpleBooleanProperty(true), new SimpleStringProperty(""));
  }

  private static Phrase what(Finding.Failed why) {
    return why.hint().what(why.args().toArray());
  }

  /// What takes it back, as it is first shown.
  public Inverse change() {
    return noted.inverse().orElseThrow();
  }

  /// What takes it back, as it was chosen.
  Inverse wanted() {
    return purge
        .filter(one -> one.namespace().equals(typed.get().strip()))
        .<Inverse>map(one -> one)
        .orElseGet(this::change);
  }

  JournalEntry entry() {
    return new JournalEntry(noted.id(), noted.state(), noted.at(), Optional.of(wanted()));
  }
}
