package dev.mooring.marked;

import dev.mooring.change.Inverse;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.JourneyId;
import dev.mooring.model.Machine;
import dev.mooring.model.MachineRef;
import dev.mooring.model.OwnHost;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// All that carries Mooring's mark in one world, in the order in which it can be taken away. It is
/// less certain than a journal: a mark says who made a thing, and not what was there before.
///
/// @param unseen what couldn't be seen, and why
public record MarkedThings(List<Thing> things, List<Phrase> unseen) {

  public MarkedThings {
    things = List.copyOf(things);
    unseen = List.copyOf(unseen);
  }

  /// Looks in the whole cluster, in its project, and on the machines that answer: the journey's
  /// own, and those that bear our tag.
  ///
  /// @throws WorldException when the project, or a cluster that answers, refuses
  public static MarkedThings find(WorldView world, JoinSpec spec) {
    var unseen = new ArrayList<Phrase>();
    var objects = objects(world, spec, unseen);
    var cloud =
        Optional.of(spec.cluster())
            .filter(cluster -> cluster.isInGoogleCloud())
            .map(cluster -> new MarkedCloud(world.cloud(), cluster.project()));
    var inside =
        machines(spec, cloud)
            .flatMap(
                machine ->
                    Stream.concat(
                        onMachine(machine, world, unseen).stream(),
                        keys(machine, world, unseen).stream()));
    var things =
        Stream.of(
                objects.stream().flatMap(found -> found.routes().stream()),
                inside,
                cloud.stream().flatMap(found -> found.things().stream()),
                objects.stream().flatMap(found -> found.others().stream()))
            .flatMap(some -> some)
            .toList();
    return new MarkedThings(things, unseen);
  }

  /// Of a cluster that doesn't answer nothing is seen, and it hinders nothing else.
  private static Optional<MarkedObjects> objects(
      WorldView world, JoinSpec spec, List<Phrase> unseen) {
    try {
      return Optional.of(new MarkedObjects(world.cluster(), spec, unseen));
    } catch (WorldException.Unreachable | WorldException.TimedOut silence) {
      unseen.add(Phrase.of("mark.unseen", spec.cluster().title(), silence.phrase()));
      return Optional.empty();
    }
  }

  private static Stream<MachineRef> machines(JoinSpec spec, Optional<MarkedCloud> cloud) {
    var own =
        Stream.of(spec.machine())
            .filter(machine -> machine instanceof OwnHost || cloud.isPresent())
            .map(Machine::ref);
    var tagged = cloud.stream().flatMap(found -> found.tagged().stream());
    var doomed = cloud.map(MarkedCloud::ours).orElse(Set.of());
    return Stream.concat(own, tagged).distinct().filter(ref -> !doomed.contains(ref));
  }

  private static List<Thing> keys(MachineRef machine, WorldView world, List<Phrase> unseen) {
    try {
      return machine.host().isPresent() ? List.of() : MarkedKeys.on(machine, world.cloud());
    } catch (WorldException refusal) {
      unseen.add(Phrase.of("mark.unseen", machine.name(), refusal.phrase()));
      return List.of();
    }
  }

  /// What is absent is not shown.
  private static List<Thing> onMachine(MachineRef machine, WorldView world, List<Phrase> unseen) {
    try {
      if (machine.host().isEmpty() && world.cloud().instance(machine).isEmpty()) {
        return List.of();
      }
      var there = world.machine(machine);
      if (there.isEmpty()) {
        unseen.add(
            Phrase.of(
                "mark.unseen",
                machine.name(),
                world.silence(machine).<Object>map(WorldException::phrase).orElse("")));
        return List.of();
      }
      return new MarkedMachine(machine, there.get())
          .things().stream().filter(thing -> !thing.inverse().isPresent(world)).toList();
    } catch (WorldException refusal) {
      unseen.add(Phrase.of("mark.unseen", machine.name(), refusal.phrase()));
      return List.of();
    }
  }

  /// The journeys that are named by the marks, in order.
  public List<JourneyId> journeys() {
    return things.stream()
        .map(Thing::journeys)
        .flatMap(Collection::stream)
        .distinct()
        .sorted(Comparator.comparing(JourneyId::text))
        .toList();
  }

  /// What belongs to a journey, perhaps beside others.
  public List<Inverse> of(JourneyId journey) {
    return things.stream()
        .filter(thing -> thing.journeys().contains(journey))
        .map(Thing::inverse)
        .toList();
  }

  /// What doesn't say which journey it belongs to: a version made it that wrote no ids.
  public List<Inverse> unnamed() {
    return things.stream().filter(thing -> thing.journeys().isEmpty()).map(Thing::inverse).toList();
  }
}
