package dev.mooring.app.view;

import dev.mooring.app.fx.Desk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import javafx.scene.image.Image;

/// Keeps something as a file where the user wants it.
public final class SaveFile {
  private final Desk desk;

  public SaveFile(Desk desk) {
    this.desk = desk;
  }

  /// @throws UncheckedIOException when the place cannot be written
  public void text(String name, String text) {
    desk.whereToSave(name)
        .ifPresent(
            file -> {
              try {
                Files.writeString(file, text);
              } catch (IOException failure) {
                throw new UncheckedIOException(failure);
              }
            });
  }

  /// @throws UncheckedIOException when the place cannot be written
  public void image(String name, Image image) {
    desk.whereToSave(name).ifPresent(file -> PngFile.write(image, file));
  }
}
