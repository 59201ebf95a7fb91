package dev.mooring.app.topology;

import dev.mooring.text.Phrase;

/// A line of the drawing, bent like an S where its ends do not face each other.
///
/// @param name what goes this way
public record Way(String id, Kind kind, Phrase name, Dot from, Dot to, Look look) {

  /// What goes along the line.
  public enum Kind {
    /// A request, or its answer.
    REQUEST,
    /// What the sidecar asks the control plane.
    CONTROL
  }

  boolean isLevel() {
    return from.y() == to.y();
  }

  /// Where the line turns: the first of two control points of a cubic curve.
  public Dot leave() {
    return isLevel() ? from : new Dot(from.x(), (from.y() + to.y()) / 2);
  }

  /// The second control point.
  public Dot arrive() {
    return isLevel() ? to : new Dot(to.x(), (from.y() + to.y()) / 2);
  }
}
