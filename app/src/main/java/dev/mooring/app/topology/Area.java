package dev.mooring.app.topology;

/// A rectangle of the drawing, in its own units; one unit is a pixel at full size.
public record Area(double x, double y, double width, double height) {

  double right() {
    return x + width;
  }

  double bottom() {
    return y + height;
  }

  Dot top(double share) {
    return new Dot(x + width * share, y);
  }

  Dot bottom(double share) {
    return new Dot(x + width * share, bottom());
  }

  Dot leftMiddle() {
    return new Dot(x, y + height / 2);
  }

  Dot rightMiddle() {
    return new Dot(right(), y + height / 2);
  }
}
