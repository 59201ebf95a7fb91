package dev.mooring.app.view;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;

/// A picture as a file.
public final class PngFile {
  private PngFile() {}

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
