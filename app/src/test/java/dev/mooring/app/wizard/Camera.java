package dev.mooring.app.wizard;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javax.imageio.ImageIO;

/// Draws the window's content in the size of a usual screen into `target/screenshots`.
final class Camera {
  private static final double WIDTH = 1180;
  private static final double HEIGHT = 760;
  private final OpenWindow open;
  private List<String> cut = List.of();

  Camera(OpenWindow open) {
    this.open = open;
  }

  /// On the JavaFX thread.
  void shoot(String name) {
    var stage = open.stage();
    stage.setWidth(WIDTH);
    stage.setHeight(HEIGHT);
    var root = (Region) open.scene().getRoot();
    root.resize(WIDTH, HEIGHT);
    root.applyCss();
    root.layout();
    var image = open.scene().snapshot(null);
    save(image, Path.of("target/screenshots", name + ".png"));
    cut = cutButtons(root);
  }

  /// Buttons of the last picture that have no room for their text.
  List<String> cut() {
    return cut;
  }

  private static List<String> cutButtons(Parent root) {
    return root.lookupAll(".button").stream()
        .filter(Button.class::isInstance)
        .filter(Node::isVisible)
        .filter(button -> !button.getStyleClass().contains("rail-step"))
        .map(Button.class::cast)
        .filter(button -> button.getWidth() > 0 && button.getWidth() + 1 < button.prefWidth(-1))
        .map(Labeled::getText)
        .toList();
  }

  private static void save(javafx.scene.image.Image image, Path file) {
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
      Files.createDirectories(file.getParent());
      ImageIO.write(pixels, "png", file.toFile());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
