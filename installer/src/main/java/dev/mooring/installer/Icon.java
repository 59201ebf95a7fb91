package dev.mooring.installer;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// The sign of the program: an anchor on blue, drawn and not kept as a picture.
final class Icon {
  private static final int SIZE = 256;
  private static final Color BLUE = new Color(0x0969da);

  private Icon() {}

  static void write(Path file) throws IOException {
    var image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
    var pen = image.createGraphics();
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
    ImageIO.write(image, "png", file.toFile());
  }
}
