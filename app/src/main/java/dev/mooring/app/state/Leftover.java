package dev.mooring.app.state;

import dev.mooring.change.Inverse;
import dev.mooring.check.Finding;
import dev.mooring.run.JournalEntry;
import dev.mooring.run.Remains;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// Something that can be taken back.
///
/// @param change takes it back
/// @param told what a person should know before
/// @param chosen whether it is to be; at first everything is
public record Leftover(
    JournalEntry entry, Inverse change, List<Told> told, BooleanProperty chosen) {

  /// @param sign stands before it
  public record Told(String sign, Phrase what) {}

  static Leftover of(Remains.Item item) {
    var told =
        Stream.concat(
                item.told().stream().map(what -> new Told("!", what)),
                item.unseen().stream().map(why -> new Told("?", what(why))))
            .toList();
    return new Leftover(item.entry(), item.inverse(), told, new SimpleBooleanProperty(true));
  }

  private static Phrase what(Finding.Failed why) {
    return why.hint().what(why.args().toArray(String[]::new));
  }
}
