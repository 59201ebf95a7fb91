package dev.mooring.change;

import dev.mooring.check.Hint;
import dev.mooring.model.ClusterRef;
import dev.mooring.model.MachineRef;
import dev.mooring.port.FirewallRule;
import dev.mooring.port.World;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Lets the pods reach the machine's service ports.
public record CreateFirewallRule(
    ClusterRef cluster, MachineRef machine, String name, String targetTag, List<Integer> ports)
    implements Change {

  @Override
  public Phrase title() {
    return Phrase.of("change.firewall", name);
  }

  @Override
  public String detail() {
    return "pods → " + targetTag + ", " + tcp();
  }

  @Override
  public List<Command> commands() {
    var describe =
        "gcloud container clusters describe %s --project %s --location %s --format"
            .formatted(cluster.name(), cluster.project(), cluster.location());
    return List.of(
        new Command(
            "gcloud compute firewall-rules create %s --project %s --network \"$(%s 'value(network)')\" \\\n"
                    .formatted(name, cluster.project(), describe)
                + "  --source-ranges \"$(%s 'value(clusterIpv4Cidr)')\" --target-tags %s --allow %s --description %s"
                    .formatted(describe, targetTag, tcp(), FirewallRule.MARK)));
  }

  @Override
  public boolean isPresent(WorldView world) {
    return world
        .cloud()
        .firewallRule(cluster.project(), name)
        .filter(found -> isSame(found, wanted(world)))
        .isPresent();
  }

  /// Whether it lets the same pass, whoever made it.
  private static boolean isSame(FirewallRule found, FirewallRule wanted) {
    return found.with(wanted.description()).equals(wanted);
  }

  /// A rule of others does where it lets the same pass. A tag that another instance has would let
  /// the pods reach that one, too.
  @Override
  public Standing standing(WorldView world) {
    return world
        .cloud()
        .firewallRule(cluster.project(), name)
        .map(found -> standing(world, found))
        .orElseGet(() -> tag(world));
  }

  private Standing standing(WorldView world, FirewallRule found) {
    if (!found.isOurs()) {
      return isSame(found, wanted(world))
          ? new Standing.Fits(name)
          : Standing.taken(Hint.MJ0352, name);
    }
    return CloudMark.otherJourney(found, world.journey())
        .map(other -> Standing.taken(Hint.MJ0351, name, other))
        .or(
            () ->
                CloudMark.otherMachine(found, machine)
                    .map(other -> Standing.taken(Hint.MJ0353, name, other)))
        .orElseGet(Standing::free);
  }

  /// Who may not list the machines is not told of theirs.
  private Standing tag(WorldView world) {
    try {
      return othersWithTag(world);
    } catch (WorldException.Denied _) {
      return Standing.free();
    }
  }

  private Standing othersWithTag(WorldView world) {
    return world.cloud().instances(machine.project()).stream()
        .filter(one -> one.tags().contains(targetTag) && !one.ref().equals(machine))
        .findFirst()
        .map(other -> Standing.taken(Hint.MJ0354, targetTag, other.ref().toString()))
        .orElseGet(Standing::free);
  }

  @Override
  public Optional<Inverse> inverse(WorldView before) {
    return Optional.of(new DeleteFirewallRule(cluster.project(), name));
  }

  /// Replaces a rule of ours with other ports; leaves somebody else's alone.
  @Override
  public void apply(World world, Consumer<String> lines) {
    new DeleteFirewallRule(cluster.project(), name).apply(world, lines);
    world.cloud().create(wanted(world), UUID.randomUUID().toString());
    lines.accept("firewall rule " + name + " created");
  }

  private FirewallRule wanted(WorldView world) {
    var place = CloudClusters.find(world, cluster);
    return new FirewallRule(
        cluster.project(),
        name,
        place.network(),
        CloudMark.description(world.journey(), machine),
        List.of(place.podCidr()),
        List.of(targetTag),
        ports);
  }

  private String tcp() {
    return ports.stream().map(port -> "tcp:" + port).collect(Collectors.joining(","));
  }
}
