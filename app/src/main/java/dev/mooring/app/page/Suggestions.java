package dev.mooring.app.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import javafx.scene.control.TextField;
import org.controlsfx.control.textfield.TextFields;

/// Names to choose from below a line of text. Others may be typed all the same: not everyone may
/// list what there is.
final class Suggestions {
  private static final int MOST = 200;
  private final List<String> known = new ArrayList<>();

  private Suggestions() {}

  static Suggestions below(Field field) {
    var suggestions = new Suggestions();
    var control = (TextField) field.control();
    var popup =
        TextFields.<String>bindAutoCompletion(
            control, asked -> suggestions.matching(asked.getUserText()));
    popup.setVisibleRowCount(8);
    popup.setDelay(0);
    return suggestions;
  }

  /// Offers these from now on.
  void offer(Collection<String> names) {
    known.clear();
    known.addAll(new TreeSet<>(names));
    known.removeIf(String::isBlank);
  }

  /// Those that hold what was typed, wherever in the name.
  List<String> matching(String typed) {
    var wanted = typed.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).contains(wanted))
        .filter(name -> !name.equals(typed))
        .limit(MOST)
        .toList();
  }
}
