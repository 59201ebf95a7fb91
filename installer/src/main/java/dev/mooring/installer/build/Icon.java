package dev.mooring.installer.build;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// The sign of the program: an anchor on blue, drawn and not kept as a picture.
public final class Icon {
  private static final int SIZE = 256;
  private static final Color BLUE = new Color(0x0969da);

  private Icon() {}

  /// Writes it as this system's packages take it.
  public static Path write(Path folder) throws IOException {
    return switch (OperatingSystem.here()) {
      case LINUX -> png(SIZE, folder.resolve("mooring.png"));
      case WINDOWS -> Files.write(folder.resolve("mooring.ico"), IconFile.ico());
      case MAC -> Files.write(folder.resolve("mooring.icns"), IconFile.icns());
    };
  }

  /// @param size of an edge in pixels
  static Path png(int size, Path file) throws IOException {
    return Files.write(file, png(size));
  }

  /// @param size of an edge in pixels
  static byte[] png(int size) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(drawn(size), "png", bytes);
    return bytes.toByteArray();
  }

  private static BufferedImage drawn(int size) {
    var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    var pen = image.createGraphics();
    pen.scale((double) size / SIZE, (double) size / SIZE);
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(BLUE);
    pen.fill(new RoundRectangle2D.Double(0, 0, SIZE, SIZE, 72, 72));
    pen.setColor(Color.WHITE);
    pen.setStroke(new BasicStroke(18, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.draw(new Ellipse2D.Double(106, 40, 44, 44));
    pen.draw(new Line2D.Double(128, 84, 128, 208));
    pen.draw(new Line2D.Double(96, 112, 160, 112));
    pen.draw(new Arc2D.Double(52, 68, 152, 140, 180, 180, Arc2D.OPEN));
    pen.dispose();
    return image;
  }
}
