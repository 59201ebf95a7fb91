package dev.mooring.change.cloud;

import dev.mooring.change.Change;
import dev.mooring.change.Inverse;
import dev.mooring.change.Standing;
import dev.mooring.check.Hint;
import dev.mooring.command.Command;
import dev.mooring.command.Pipeline;
import dev.mooring.command.Program;
import dev.mooring.facts.CloudClusters;
import dev.mooring.mark.CloudMark;
import dev.mooring.model.ClusterRef;
import dev.mooring.model.JourneyId;
import dev.mooring.model.MachineRef;
import dev.mooring.port.FirewallRule;
import dev.mooring.port.World;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Lets the pods reach the machine's service ports.
///
/// @param journey whose it is, for what a person types; empty where it's not known
/// @param call the request that makes it; empty before it's noted
public record CreateFirewallRule(
    ClusterRef cluster,
    MachineRef machine,
    String name,
    String targetTag,
    List<Integer> ports,
    Optional<JourneyId> journey,
    Optional<CloudTrace> call)
    implements CloudCall {

  /// One that isn't begun yet.
  public CreateFirewallRule(
      ClusterRef cluster,
      MachineRef machine,
      String name,
      String targetTag,
      List<Integer> ports,
      Optional<JourneyId> journey) {
    this(cluster, machine, name, targetTag, ports, journey, Optional.empty());
  }

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
    return List.of(
        Pipeline.of(
            Program.gcloud("compute", "firewall-rules", "create", name)
                .with("--project", cluster.project(), "--network")
                .with(CloudClusters.asked(cluster, "network"))
                .line("--source-ranges")
                .with(CloudClusters.asked(cluster, "clusterIpv4Cidr"))
                .with("--target-tags", targetTag, "--allow", tcp())
                .with("--description", CloudMark.description(journey, machine))));
  }

  @Override
  public boolean isPresent(WorldView world) {
    return world
        .cloud()
        .firewallRule(cluster.project(), name)
        .filter(found -> found.letsPassAs(wanted(world)))
        .isPresent();
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
      return found.letsPassAs(wanted(world))
          ? new Standing.Fits(name)
          : Standing.taken(Hint.FIREWALL_RULE_OF_OTHERS, name);
    }
    return CloudMark.otherJourney(found, world.journey())
        .map(other -> Standing.taken(Hint.INSTANCE_OF_ANOTHER_JOURNEY, name, other))
        .or(
            () ->
                CloudMark.otherMachine(found, machine)
                    .map(
                        other ->
                            Standing.taken(Hint.FIREWALL_RULE_OF_ANOTHER_MACHINE, name, other)))
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
        .map(other -> Standing.taken(Hint.NETWORK_TAG_IN_USE, targetTag, other.ref().toString()))
        .orElseGet(Standing::free);
  }

  @Override
  public Optional<Inverse> inverse(WorldView before) {
    return inverse(before, List.of());
  }

  /// Where there is a rule, an earlier request was carried out.
  @Override
  public Optional<Inverse> inverse(WorldView before, List<Inverse> recent) {
    var unseen =
        recent.stream()
            .filter(one -> one instanceof DeleteFirewallRule open && isSame(open))
            .flatMap(one -> ((DeleteFirewallRule) one).made().stream())
            .filter(trace -> !trace.isComplete())
            .filter(_ -> before.cloud().firewallRule(cluster.project(), name).isEmpty())
            .findFirst();
    return Optional.of(
        new DeleteFirewallRule(
            cluster.project(),
            name,
            Optional.of(unseen.orElseGet(() -> CloudTrace.fresh(before.now())))));
  }

  private boolean isSame(DeleteFirewallRule open) {
    return open.project().equals(cluster.project()) && open.name().equals(name);
  }

  @Override
  public Change noted(Inverse inverse) {
    return inverse instanceof DeleteFirewallRule(_, _, var made)
        ? new CreateFirewallRule(cluster, machine, name, targetTag, ports, journey, made)
        : this;
  }

  @Override
  public Inverse made(Inverse noted, WorldView after) {
    return noted instanceof DeleteFirewallRule(var project, var rule, var trace)
        ? new DeleteFirewallRule(
            project,
            rule,
            trace.map(
                one ->
                    one.with(
                        after
                            .cloud()
                            .firewallRule(project, rule)
                            .map(FirewallRule::id)
                            .orElse(""))))
        : noted;
  }

  /// Replaces a rule of ours with other ports; leaves somebody else's alone.
  @Override
  public void apply(World world, Consumer<String> lines) {
    new DeleteFirewallRule(cluster.project(), name).apply(world, lines);
    var trace = call.orElseGet(() -> CloudTrace.fresh(world.now()));
    world.cloud().create(wanted(world, " request=" + trace.request()), trace.request());
    lines.accept("firewall rule " + name + " created");
  }

  private FirewallRule wanted(WorldView world) {
    return wanted(world, "");
  }

  private FirewallRule wanted(WorldView world, String request) {
    var place = CloudClusters.find(world, cluster);
    return new FirewallRule(
        cluster.project(),
        name,
        place.network(),
        CloudMark.description(Optional.of(world.journey()), machine) + request,
        List.of(place.podCidr()),
        List.of(targetTag),
        ports);
  }

  private String tcp() {
    return ports.stream().map(port -> "tcp:" + port).collect(Collectors.joining(","));
  }
}
