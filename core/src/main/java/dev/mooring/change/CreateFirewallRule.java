package dev.mooring.change;

import dev.mooring.model.ClusterRef;
import dev.mooring.port.FirewallRule;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Lets the pods reach the machine's service ports.
public record CreateFirewallRule(
    ClusterRef cluster, String name, String targetTag, List<Integer> ports) implements Change {

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
        .filter(wanted(world)::equals)
        .isPresent();
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
        FirewallRule.MARK,
        List.of(place.podCidr()),
        List.of(targetTag),
        ports);
  }

  private String tcp() {
    return ports.stream().map(port -> "tcp:" + port).collect(Collectors.joining(","));
  }
}
