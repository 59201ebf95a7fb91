package dev.mooring.app.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

/// Light or dark: as the system wants it, until the user says otherwise.
public final class Themes {
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
  private final ReadOnlyObjectWrapper<ColorScheme> scheme =
      new ReadOnlyObjectWrapper<>(ColorScheme.LIGHT);
  private boolean isChosen;

  /// Whether the system asks for a screen that stands still.
  public static boolean isMotionReduced() {
    return Platform.getPreferences().isReducedMotion();
  }

  public Themes() {
    var system = Platform.getPreferences().colorSchemeProperty();
    scheme.subscribe(Themes::wear);
    system.subscribe(
        wanted -> {
          if (!isChosen) {
            scheme.set(wanted);
          }
        });
  }

  private static void wear(ColorScheme scheme) {
    var theme = scheme == ColorScheme.DARK ? new PrimerDark() : new PrimerLight();
    Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
  }

  /// Puts our own stylesheet on a scene.
  public void dress(Scene scene) {
    var sheet = Objects.requireNonNull(Themes.class.getResource("/dev/mooring/app/mooring.css"));
    scene.getStylesheets().add(sheet.toExternalForm());
    scheme.subscribe(now -> scene.getRoot().pseudoClassStateChanged(DARK, now == ColorScheme.DARK));
  }

  public ReadOnlyObjectProperty<ColorScheme> scheme() {
    return scheme.getReadOnlyProperty();
  }

  /// The user's own choice; from now on the system is not asked.
  public void choose(ColorScheme wanted) {
    isChosen = true;
    scheme.set(wanted);
  }

  /// What the user chose; empty while the system decides.
  Optional<ColorScheme> chosen() {
    return isChosen ? Optional.of(scheme.get()) : Optional.empty();
  }

  public void toggle() {
    choose(scheme.get() == ColorScheme.DARK ? ColorScheme.LIGHT : ColorScheme.DARK);
  }
}
