package dev.mooring.marked;

import dev.mooring.change.Inverse;
import dev.mooring.model.JourneyId;
import java.util.Set;

/// Something that carries Mooring's mark.
///
/// @param inverse takes it away
/// @param journeys whose it is, by its marks; empty where they don't say
public record Thing(Inverse inverse, Set<JourneyId> journeys) {
  public Thing {
    journeys = Set.copyOf(journeys);
  }
}
