package dev.mooring.app.wizard;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.image.Image;
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
    var root = (Region) open.scene().getRoot();
    root.resize(WIDTH, HEIGHT);
    root.applyCss();
    root.layout();
    var frame = new SnapshotParameters();
    frame.setViewport(new Rectangle2D(0, 0, WIDTH, HEIGHT));
    var image = root.snapshot(frame, null);
    save(image, Path.of("target/screenshots", name + ".png"));
    cut = cutButtons(root);
    root.resize(open.scene().getWidth(), open.scene().getHeight());
    root.layout();
  }

  /// Buttons of the last picture that have no room for their text.
  List<String> cut() {
    return cut;
  }

  private static List<String> cutButtons(Parent root) {
    return root.lookupAll(".button").stream()
        .filter(Button.class::isInstance)
        .filter(Camera::isSeen)
        .filter(button -> !button.getStyleClass().contains("rail-step"))
        .map(Button.class::cast)
        .filter(button -> button.getWidth() > 0 && button.getWidth() + 1 < button.prefWidth(-1))
        .map(Labeled::getText)
        .toList();
  }

  private static boolean isSeen(Node node) {
    return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
  }

  /// Keeps a picture that somebody else has taken.
  static void save(Image image, String name) {
    save(image, Path.of("target/screenshots", name + ".png"));
  }

  private static void save(Image image, Path file) {
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
