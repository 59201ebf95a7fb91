package dev.mooring.app.wizard;

import java.awt.Color;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/// All pictures of a kind on one, for eyes: `target/contact-sheet-NAME.png`.
final class ContactSheet {
  private static final int WIDTH = 590;
  private static final int HEIGHT = 380;
  private static final int GAP = 8;
  private final String name;
  private final Map<String, List<Path>> rows = new LinkedHashMap<>();

  ContactSheet(String name) {
    this.name = name;
  }

  void add(String row, Path picture) {
    rows.computeIfAbsent(row, _ -> new ArrayList<>()).add(picture);
  }

  /// Puts them together, a row a line.
  Path write() {
    var columns = rows.values().stream().mapToInt(List::size).max().orElse(0);
    var sheet =
        new BufferedImage(
            columns * (WIDTH + GAP) + GAP,
            rows.size() * (HEIGHT + GAP) + GAP,
            BufferedImage.TYPE_INT_RGB);
    var pen = sheet.createGraphics();
    pen.setColor(Color.GRAY);
    pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    try {
      var y = GAP;
      for (var row : rows.values()) {
        var x = GAP;
        for (var picture : row) {
          var small =
              ImageIO.read(picture.toFile()).getScaledInstance(WIDTH, HEIGHT, Image.SCALE_SMOOTH);
          pen.drawImage(small, x, y, null);
          x += WIDTH + GAP;
        }
        y += HEIGHT + GAP;
      }
      pen.dispose();
      var file = Path.of("target", "contact-sheet-" + name + ".png");
      ImageIO.write(sheet, "png", file.toFile());
      return file;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
