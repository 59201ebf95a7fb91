package dev.mooring.app.state;

import dev.mooring.model.JoinSpec;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the user has decided so far.
public final class Answers {
  private final ReadOnlyObjectWrapper<JoinSpec> spec;
  private final Map<String, String> unfit;

  /// @param unfit what was decided the last time and cannot be meant any more, by the form's keys
  public Answers(JoinSpec spec, Map<String, String> unfit) {
    this.spec = new ReadOnlyObjectWrapper<>(spec);
    this.unfit = new HashMap<>(unfit);
  }

  /// What the user answered the last time, as long as it is neither corrected nor replaced.
  public Optional<String> unfit(String key) {
    return Optional.ofNullable(unfit.get(key));
  }

  /// The user has answered anew.
  public void settle(String key) {
    unfit.remove(key);
  }

  public JoinSpec now() {
    return spec.get();
  }

  public ReadOnlyObjectProperty<JoinSpec> spec() {
    return spec.getReadOnlyProperty();
  }

  /// @throws IllegalArgumentException with a sentence for people, when the answer is not valid;
  ///   then nothing has changed
  public void change(UnaryOperator<JoinSpec> edit) {
    var wanted = edit.apply(now());
    if (!wanted.equals(now())) {
      spec.set(wanted);
    }
  }
}
