package dev.mooring.run;

import dev.mooring.change.Inverse;
import dev.mooring.change.Place;
import dev.mooring.model.ClusterRef;
import dev.mooring.model.MachineRef;
import dev.mooring.port.Instance;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What is known to be gone. Who doesn't answer isn't gone: only Google Cloud's lists prove it.
///
/// @param cluster the journey's; empty where it's not known
/// @param open what isn't taken back yet, which knows its instances by their numbers
/// @param isSaid whether a person says that the cluster is gone for good
record Gone(
    WorldView world,
    Optional<ClusterRef> cluster,
    Supplier<List<JournalEntry>> open,
    boolean isSaid) {

  boolean holds(Place place) {
    try {
      return switch (place) {
        case Place.OnTheMachine(var machine) ->
            machine.host().isEmpty()
                && world.cloud().instance(machine).map(this::isAnother).orElse(true);
        case Place.InTheCluster _ ->
            isSaid
                || cluster
                    .filter(ClusterRef::isInGoogleCloud)
                    .filter(ref -> world.cloud().cluster(ref).isEmpty())
                    .isPresent();
        case Place.InTheCloud _ -> false;
      };
    } catch (WorldException _) {
      // Who may not look at the list knows nothing, so the place counts as there.
      return false;
    }
  }

  /// Whether others made an instance anew, under the name of the one that was known.
  boolean isMadeAnew(MachineRef machine) {
    try {
      return machine.host().isEmpty()
          && world.cloud().instance(machine).filter(this::isAnother).isPresent();
    } catch (WorldException _) {
      // What can't be seen is looked for on the machine itself, which knows its mark.
      return false;
    }
  }

  private boolean isAnother(Instance found) {
    var known =
        open.get().stream()
            .map(Remains::inverse)
            .filter(Inverse.OfInstance.class::isInstance)
            .map(Inverse.OfInstance.class::cast)
            .filter(one -> one.machine().equals(found.ref()))
            .flatMap(one -> one.isAbout(found).stream())
            .toList();
    return !known.isEmpty() && !known.contains(true);
  }

  Phrase said(Place place) {
    return switch (place) {
      case Place.OnTheMachine(var machine) ->
          Phrase.of(isMadeAnew(machine) ? "undo.gone.anew" : "undo.gone.machine", machine.name());
      case Place.InTheCluster _ ->
          Phrase.of("undo.gone.cluster", cluster.map(ClusterRef::title).orElse(""));
      case Place.InTheCloud _ -> throw new IllegalArgumentException("The cloud is never gone.");
    };
  }
}
