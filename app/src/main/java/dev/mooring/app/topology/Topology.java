package dev.mooring.app.topology;

import dev.mooring.model.JoinSpec;
import java.util.List;

/// The journey's world in one drawing: cluster, addresses, machine, and the way of a request.
///
/// @param width in units, see [Area]
/// @param places in the order in which they are drawn and read aloud
public record Topology(double width, double height, List<Place> places, List<Way> ways) {
  /// Everything fits beside a page.
  static final double WIDTH = 470;

  static final double HEIGHT = 392;

  public Topology {
    places = List.copyOf(places);
    ways = List.copyOf(ways);
  }

  /// The drawing for what was decided and what has been seen of it.
  public static Topology of(JoinSpec spec, Standing standing) {
    return switch (spec.mesh()) {
      case TUTORIAL -> TutorialPicture.of(spec, standing);
      case ISTIO_1 -> Istio1Picture.of(spec, standing);
    };
  }
}
