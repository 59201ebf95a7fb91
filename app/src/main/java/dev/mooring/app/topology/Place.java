package dev.mooring.app.topology;

import dev.mooring.text.Phrase;

/// A box of the drawing.
///
/// @param id stays the same whatever happens to it
/// @param fact what is known of it, such as its address; may be empty
public record Place(String id, Kind kind, Phrase name, String fact, Area area, Look look) {

  /// What a box stands for.
  public enum Kind {
    /// Holds others: the cluster, the machine.
    FRAME,
    /// Runs in a frame.
    PART,
    /// An address between the two.
    BALANCER
  }
}
