package dev.mooring.app.fx;

import dev.mooring.storage.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import javafx.application.ColorScheme;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the window stood and how large it was, its language and its theme, for the next time.
public final class WindowMemory {
  private static final Logger LOG = LoggerFactory.getLogger(WindowMemory.class);
  private final Path file;
  private final Properties known = new Properties();

  /// @param file may not be there
  public WindowMemory(Path file) {
    this.file = file;
    if (Files.exists(file)) {
      try (var in = Files.newBufferedReader(file)) {
        known.load(in);
      } catch (IOException | IllegalArgumentException failure) {
        LOG.warn("{} cannot be read; the window opens as the first time", file, failure);
      }
    }
  }

  /// Puts everything as it was. A place that no screen shows any more is left alone.
  public void restore(Stage stage, Texts texts, Themes themes) {
    area().filter(WindowMemory::isOnScreen).ifPresent(area -> place(stage, area));
    stage.setMaximized(Boolean.parseBoolean(known.getProperty("maximized")));
    Optional.ofNullable(known.getProperty("language"))
        .map(Locale::forLanguageTag)
        .ifPresent(texts::speak);
    Optional.ofNullable(known.getProperty("theme"))
        .ifPresent(
            name -> themes.choose(name.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT));
  }

  /// Keeps everything as it is. The theme is kept where somebody chose one, else the system is
  /// followed again.
  public void keep(Stage stage, Texts texts, Themes themes) {
    known.setProperty("maximized", String.valueOf(stage.isMaximized()));
    if (!stage.isMaximized()) {
      known.setProperty("x", String.valueOf(stage.getX()));
      known.setProperty("y", String.valueOf(stage.getY()));
      known.setProperty("width", String.valueOf(stage.getWidth()));
      known.setProperty("height", String.valueOf(stage.getHeight()));
    }
    known.setProperty("language", texts.book().get().locale().toLanguageTag());
    themes
        .chosen()
        .ifPresent(scheme -> known.setProperty("theme", scheme.name().toLowerCase(Locale.ROOT)));
    try {
      var fresh = OwnerOnly.temporaryBeside(file);
      try (var out = Files.newBufferedWriter(fresh)) {
        known.store(out, null);
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      LOG.warn("{} cannot be written", file, failure);
    }
  }

  private Optional<Rectangle2D> area() {
    try {
      return Optional.of(
          new Rectangle2D(number("x"), number("y"), number("width"), number("height")));
    } catch (IllegalArgumentException _) {
      // The first time nothing is known.
      return Optional.empty();
    }
  }

  private double number(String key) {
    return Double.parseDouble(known.getProperty(key, "unknown"));
  }

  private static boolean isOnScreen(Rectangle2D area) {
    return Screen.getScreens().stream()
        .anyMatch(
            screen ->
                screen
                    .getVisualBounds()
                    .contains(area.getMinX() + area.getWidth() / 2, area.getMinY() + 10));
  }

  private static void place(Stage stage, Rectangle2D area) {
    stage.setX(area.getMinX());
    stage.setY(area.getMinY());
    stage.setWidth(area.getWidth());
    stage.setHeight(area.getHeight());
  }
}
