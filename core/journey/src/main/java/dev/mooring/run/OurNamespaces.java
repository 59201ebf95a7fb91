package dev.mooring.run;

import dev.mooring.change.Inverse;
import dev.mooring.change.object.DeleteResource;
import dev.mooring.change.object.PurgeNamespace;
import dev.mooring.mark.Mark;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.WorldView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which namespaces are Mooring's to purge: those with its mark, and those that lost it when an
/// undo left them to others. What another journey uses isn't.
public record OurNamespaces(WorldView world, Journal journal) {
  /// How far the clocks of a cluster and of this computer may be apart.
  private static final Duration SKEW = Duration.ofMinutes(5);

  /// What deletes a namespace with everything in it; empty where it isn't there, or isn't ours.
  ///
  /// @throws dev.mooring.port.WorldException when the cluster refuses to answer
  public Optional<PurgeNamespace> purge(String name) {
    return world
        .cluster()
        .find(ref(name))
        .filter(found -> Mark.isOn(found) || wasOurs(found))
        .filter(this::isOursAlone)
        .map(found -> new PurgeNamespace(name, found.text("/metadata/uid")));
  }

  private boolean isOursAlone(Resource found) {
    return Mark.journeys(found).stream().allMatch(world.journey().text()::equals);
  }

  /// The journal says that we made one by that name and left it; it's the same if it came between
  /// the two.
  private boolean wasOurs(Resource found) {
    var history = journal.history();
    return created(found).stream()
        .anyMatch(
            created ->
                history.stream()
                    .filter(entry -> isOf(found, entry))
                    .anyMatch(
                        made ->
                            !created.isBefore(made.at().minus(SKEW))
                                && left(made, history).anyMatch(created::isBefore)));
  }

  private static boolean isOf(Resource found, JournalEntry entry) {
    Optional<Inverse> deletion = Optional.of(new DeleteResource(found.ref()));
    return entry.state() == JournalEntry.State.BEGUN && entry.inverse().equals(deletion);
  }

  private static Stream<Instant> left(JournalEntry made, List<JournalEntry> history) {
    return history.stream()
        .filter(entry -> entry.state() == JournalEntry.State.UNDONE && entry.id() == made.id())
        .map(entry -> entry.at().plus(SKEW));
  }

  private static Optional<Instant> created(Resource namespace) {
    return Optional.of(namespace.text("/metadata/creationTimestamp"))
        .filter(text -> !text.isEmpty())
        .map(Instant::parse);
  }

  private static ResourceRef ref(String name) {
    return new ResourceRef(ResourceKind.NAMESPACE, "", name);
  }
}
