package dev.mooring.change.cloud;

import dev.mooring.change.Change;
import dev.mooring.change.Cost;
import dev.mooring.change.Inverse;
import dev.mooring.change.Standing;
import dev.mooring.check.Hint;
import dev.mooring.command.Command;
import dev.mooring.command.Pipeline;
import dev.mooring.command.Program;
import dev.mooring.facts.CloudClusters;
import dev.mooring.mark.CloudMark;
import dev.mooring.model.ClusterRef;
import dev.mooring.model.Machine;
import dev.mooring.port.Instance;
import dev.mooring.port.NewInstance;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Creates a Compute Engine instance that carries our labels.
///
/// @param call the request that makes it; empty before it's noted
public record CreateMachine(
    Machine.NewInstance spec,
    ClusterRef cluster,
    SshAccess access,
    Set<String> tags,
    Optional<CloudTrace> call)
    implements CloudCall {

  /// One that isn't begun yet.
  public CreateMachine(
      Machine.NewInstance spec, ClusterRef cluster, SshAccess access, Set<String> tags) {
    this(spec, cluster, access, tags, Optional.empty());
  }

  @Override
  public Phrase title() {
    return Phrase.of("change.machine", spec.ref().name());
  }

  @Override
  public String detail() {
    return spec.type() + ", " + spec.image() + ", " + spec.ref().zone();
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Pipeline.of(
            Program.gcloud("compute", "instances", "create", spec.ref().name())
                .with("--project", spec.ref().project(), "--zone", spec.ref().zone())
                .with("--machine-type", spec.type())
                .with("--image-project", spec.imageProject())
                .line("--image-family", spec.imageFamily())
                .with("--network")
                .with(CloudClusters.asked(cluster, "network"))
                .line("--tags", String.join(",", tags), "--labels", labels())
                .with("--metadata", "enable-guest-attributes=TRUE")));
  }

  private String labels() {
    return CloudMark.labels(access.journey()).entrySet().stream()
        .map(label -> label.getKey() + "=" + label.getValue())
        .sorted()
        .collect(Collectors.joining(","));
  }

  /// Known for the type that is proposed; other types are not guessed at.
  @Override
  public Optional<Cost> cost() {
    return spec.type().equals("e2-medium") ? Optional.of(Cost.SMALL_MACHINE) : Optional.empty();
  }

  @Override
  public boolean isPresent(WorldView world) {
    return world.cloud().instance(spec.ref()).isPresent();
  }

  @Override
  public Standing standing(WorldView world) {
    var found = world.cloud().instance(spec.ref());
    if (found.isEmpty() || CloudMark.isOurs(found.get(), world.journey())) {
      return Standing.free();
    }
    var name = spec.ref().name();
    return CloudMark.otherJourney(found.get(), world.journey())
        .map(other -> Standing.taken(Hint.INSTANCE_OF_ANOTHER_JOURNEY, name, other))
        .orElseGet(() -> Standing.taken(Hint.INSTANCE_OF_OTHERS, name, spec.ref().zone()));
  }

  @Override
  public Optional<Inverse> inverse(WorldView before) {
    return inverse(before, List.of());
  }

  @Override
  public Optional<Inverse> inverse(WorldView before, List<Inverse> recent) {
    var unseen =
        recent.stream()
            .filter(one -> one instanceof DeleteMachine open && open.machine().equals(spec.ref()))
            .flatMap(one -> ((DeleteMachine) one).made().stream())
            .filter(trace -> !trace.isComplete())
            .findFirst();
    return Optional.of(
        new DeleteMachine(
            spec.ref(), Optional.of(unseen.orElseGet(() -> CloudTrace.fresh(before.now())))));
  }

  @Override
  public Change noted(Inverse inverse) {
    return inverse instanceof DeleteMachine(_, var made)
        ? new CreateMachine(spec, cluster, access, tags, made)
        : this;
  }

  @Override
  public Inverse made(Inverse noted, WorldView after) {
    return noted instanceof DeleteMachine(var machine, var trace)
        ? new DeleteMachine(
            machine,
            trace.map(
                one -> one.with(after.cloud().instance(machine).map(Instance::id).orElse(""))))
        : noted;
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    var place = CloudClusters.find(world, cluster);
    var trace = call.orElseGet(() -> CloudTrace.fresh(world.now()));
    world
        .cloud()
        .create(
            new NewInstance(
                spec.ref(),
                spec.type(),
                spec.imageProject(),
                spec.imageFamily(),
                place.network(),
                place.subnetwork(),
                tags,
                CloudMark.labels(world.journey()),
                spec.user(),
                access.publicKey(),
                access.expires(trace.since()),
                trace.request()));
    lines.accept("instance " + spec.ref().name() + " created");
  }
}
