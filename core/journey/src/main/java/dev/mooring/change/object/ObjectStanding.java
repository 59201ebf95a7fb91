package dev.mooring.change.object;

import dev.mooring.change.Standing;
import dev.mooring.check.Hint;
import dev.mooring.mark.MachineMark;
import dev.mooring.mark.Mark;
import dev.mooring.mark.WorkloadMark;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.WorldView;
import java.util.Optional;
import java.util.Set;

/// An object that is wanted beside the one that stands there.
///
/// @param found empty where there is none
record ObjectStanding(WorldView world, Resource wanted, Optional<Resource> found) {
  /// A namespace or an account that exists will do, whatever else is in it.
  private static final Set<ResourceKind> SHARED =
      Set.of(ResourceKind.NAMESPACE, new ResourceKind("v1", "ServiceAccount"));

  static ObjectStanding of(WorldView world, Resource wanted) {
    return new ObjectStanding(world, wanted, world.cluster().find(wanted.ref()));
  }

  /// Whether what stands there has all that is wanted, whoever made it. Our marks don't count: they
  /// say whose it is, not what it is.
  boolean fits() {
    return found
        .filter(
            object ->
                SHARED.contains(wanted.ref().kind())
                    || Subset.holds(Mark.bare(wanted.json()), object.json()))
        .isPresent();
  }

  /// Whether nothing is left to do: it fits, and what is Mooring's says that this journey and this
  /// workload use it.
  boolean isPresent() {
    return fits() && !isOfOtherJourneys() && isNamed();
  }

  /// What was made for another machine of the same workload, and fits, is for this one too.
  Standing standing() {
    return found
        .map(
            object ->
                MachineMark.conflict(object, wanted)
                    .filter(_ -> !(fits() && WorkloadMark.isSame(object, wanted)))
                    .<Standing>map(Standing.Taken::new)
                    .orElseGet(() -> standing(object)))
        .orElseGet(() -> RouteRivals.standing(world, wanted));
  }

  private Standing standing(Resource object) {
    var name = wanted.ref().toString();
    if (!Mark.isOn(object)) {
      return fits() ? new Standing.Fits(name) : theirs(object);
    }
    var others = Mark.others(object, world.journey());
    if (others.isEmpty()) {
      return Standing.free();
    }
    if (!fits()) {
      return Standing.taken(Hint.OBJECT_OF_ANOTHER_JOURNEY, name, String.join(", ", others));
    }
    return isOfOtherJourneys()
        ? new Standing.Shared(
            new ShareResource(
                wanted.ref(), String.join(", ", others), new DeleteResource(wanted.ref())))
        : Standing.free();
  }

  private Standing theirs(Resource object) {
    var ref = wanted.ref();
    return ref.kind().kind().equals("WorkloadGroup")
        ? Standing.taken(
            Hint.GROUP_OF_ANOTHER_MACHINE,
            ref.namespace() + "/" + ref.name(),
            object.json().at("/metadata/managedFields/0/manager").asString("–"))
        : Standing.taken(
            Hint.OBJECT_OF_OTHERS,
            ref.toString(),
            FieldNames.differing(Mark.bare(wanted.json()), object.json()));
  }

  private boolean isNamed() {
    return found
        .filter(Mark::isOn)
        .filter(object -> WorkloadMark.isOn(wanted) && !WorkloadMark.isSame(object, wanted))
        .isEmpty();
  }

  private boolean isOfOtherJourneys() {
    return found
        .filter(Mark::isOn)
        .map(Mark::journeys)
        .filter(all -> !all.isEmpty() && !all.contains(world.journey().text()))
        .isPresent();
  }
}
