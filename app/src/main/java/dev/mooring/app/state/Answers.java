package dev.mooring.app.state;

import dev.mooring.model.JoinSpec;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the user has decided so far.
public final class Answers {
  private final ReadOnlyObjectWrapper<JoinSpec> spec;

  public Answers(JoinSpec spec) {
    this.spec = new ReadOnlyObjectWrapper<>(spec);
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
