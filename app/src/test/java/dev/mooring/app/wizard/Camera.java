package dev.mooring.app.wizard;

import dev.mooring.app.view.PngFile;
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
import javafx.scene.transform.Scale;

/// Draws the window's content in the size of a usual screen into `target/screenshots`.
final class Camera {
  static final Path FOLDER = Path.of("target/screenshots");
  private static final double WIDTH = 1180;
  private static final double HEIGHT = 760;
  private final OpenWindow open;
  private List<String> cut = List.of();

  Camera(OpenWindow open) {
    this.open = open;
  }

  /// On the JavaFX thread.
  void shoot(String name) {
    shoot(name, 1);
  }

  /// The same, and once more twice as fine into `target/screenshots/2x`.
  void shootFine(String name) {
    shoot(name, 2);
  }

  private void shoot(String name, int finest) {
    var root = (Region) open.scene().getRoot();
    root.resize(WIDTH, HEIGHT);
    root.applyCss();
    root.layout();
    save(picture(root, 1), FOLDER.resolve(name + ".png"));
    if (finest > 1) {
      save(picture(root, finest), FOLDER.resolve("2x").resolve(name + ".png"));
    }
    cut = cutButtons(root);
    root.resize(open.scene().getWidth(), open.scene().getHeight());
    root.layout();
  }

  private static Image picture(Region root, int factor) {
    var frame = new SnapshotParameters();
    frame.setTransform(new Scale(factor, factor));
    frame.setViewport(new Rectangle2D(0, 0, WIDTH * factor, HEIGHT * factor));
    return root.snapshot(frame, null);
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
    save(image, FOLDER.resolve(name + ".png"));
  }

  private static void save(Image image, Path file) {
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    PngFile.write(image, file);
  }
}
