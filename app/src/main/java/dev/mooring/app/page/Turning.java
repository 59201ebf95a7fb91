package dev.mooring.app.page;

import dev.mooring.app.state.Problem;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The way from the journey in front to the same one in another context.
///
/// @param choose goes there, called on the JavaFX thread
/// @param problem why the last attempt led nowhere
public record Turning(Consumer<String> choose, ObjectProperty<Optional<Problem>> problem) {

  public static Turning by(Consumer<String> choose) {
    return new Turning(choose, new SimpleObjectProperty<>(Optional.empty()));
  }
}
