package dev.mooring.change.object;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import dev.mooring.change.Inverse;
import dev.mooring.command.Command;
import dev.mooring.port.ClusterReader;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Deletes a WorkloadGroup of ours once its entries have gone: istiod takes them away ten seconds
/// after their machine has left. One that stays, because its machine was lost, is deleted too.
///
/// @param entries the kind of the entries
@JsonTypeName("DeleteGroup")
public record DeleteGroup(ResourceRef group, ResourceKind entries)
    implements Inverse.InTheCluster, Inverse.Departure {
  private static final Duration DEPARTURE = Duration.ofSeconds(20);

  @Override
  public Phrase title() {
    return Phrase.of("change.object", group);
  }

  @Override
  public String detail() {
    return group.kind().apiVersion();
  }

  @Override
  public List<Command> commands() {
    return new DeleteResource(group).commands();
  }

  @Override
  public boolean isPresent(WorldView world) {
    return new DeleteResource(group).isPresent(world);
  }

  @Override
  public List<Phrase> told(WorldView world) {
    return new DeleteResource(group).told(world);
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    if (new DeleteResource(group).isShared(world)) {
      new DeleteResource(group).apply(world, lines);
      return;
    }
    var left = Failsafe.with(untilNone(world)).get(() -> entriesOf(world.cluster()));
    for (var entry : left) {
      world.cluster().delete(entry.ref());
      lines.accept(entry.ref() + " stayed, and is deleted");
    }
    new DeleteResource(group).apply(world, lines);
  }

  private List<Resource> entriesOf(ClusterReader cluster) {
    return cluster.list(entries, group.namespace(), Map.of()).stream()
        .filter(entry -> registeredBy(entry).equals(group.name()))
        .toList();
  }

  /// The group that istiod made an entry of; empty for one that was made by hand.
  static String registeredBy(Resource entry) {
    return entry
        .json()
        .path("metadata")
        .path("annotations")
        .path("istio.io/autoRegistrationGroup")
        .asString("");
  }

  private static RetryPolicy<List<Resource>> untilNone(WorldView world) {
    var end = world.uptime().plus(DEPARTURE);
    return RetryPolicy.<List<Resource>>builder()
        .handleResultIf(left -> !left.isEmpty() && world.uptime().compareTo(end) < 0)
        .withDelay(Duration.ofMillis(500))
        .withMaxRetries(-1)
        .build();
  }
}
