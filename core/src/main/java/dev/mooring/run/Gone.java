package dev.mooring.run;

import dev.mooring.change.Place;
import dev.mooring.model.ClusterRef;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.Optional;

/// What is known to be gone. Who doesn't answer isn't gone: only Google Cloud's lists prove it.
///
/// @param cluster the journey's; empty where it's not known
record Gone(WorldView world, Optional<ClusterRef> cluster) {

  boolean holds(Place place) {
    try {
      return switch (place) {
        case Place.OnTheMachine(var machine) ->
            machine.host().isEmpty() && world.cloud().instance(machine).isEmpty();
        case Place.InTheCluster _ ->
            cluster.filter(ClusterRef::isInGoogleCloud).filter(this::isUnlisted).isPresent();
        case Place.InTheCloud _ -> false;
      };
    } catch (WorldException _) {
      // Who may not look at the list knows nothing, so the place counts as there.
      return false;
    }
  }

  private boolean isUnlisted(ClusterRef ref) {
    return world.cloud().clusters(ref.project()).stream()
        .noneMatch(
            found -> found.name().equals(ref.name()) && found.location().equals(ref.location()));
  }

  Phrase said(Place place) {
    return switch (place) {
      case Place.OnTheMachine(var machine) -> Phrase.of("undo.gone.machine", machine.name());
      case Place.InTheCluster _ ->
          Phrase.of("undo.gone.cluster", cluster.map(ClusterRef::title).orElse(""));
      case Place.InTheCloud _ -> throw new IllegalArgumentException("The cloud is never gone.");
    };
  }
}
