package dev.mooring.app.view;

import dev.mooring.app.fx.Desk;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;

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
    desk.whereToSave(name).ifPresent(file -> write(image, file));
  }

  /// Writes a picture as PNG.
  ///
  /// @throws UncheckedIOException when the place cannot be written
  public static void write(Image image, Path file) {
    var width = (int) image.getWidth();
    var height = (int) image.getHeight();
    var pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    var reader = image.getPixelReader();
    for (var y = 0; y < height; y++) {
      for (var x = 0; x < width; x++) {
        pixels.setRGB(x, y, reader.getArgb(x, y));
      }
    }
    try {
      ImageIO.write(pixels, "png", file.toFile());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
