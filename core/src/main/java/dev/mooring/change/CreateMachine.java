package dev.mooring.change;

import dev.mooring.check.Hint;
import dev.mooring.model.ClusterRef;
import dev.mooring.model.MachineSpec;
import dev.mooring.port.NewInstance;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/// Creates a Compute Engine instance that carries our label.
public record CreateMachine(
    MachineSpec spec, ClusterRef cluster, SshAccess access, Set<String> tags) implements Change {

  @Override
  public Phrase title() {
    return Phrase.of("change.machine", spec.ref().name());
  }

  @Override
  public String detail() {
    return spec.machineType()
        + ", "
        + spec.imageProject()
        + "/"
        + spec.imageFamily()
        + ", "
        + spec.ref().zone();
  }

  @Override
  public List<Command> commands() {
    return List.of(
        new Command(
            "gcloud compute instances create %s --project %s --zone %s --machine-type %s --image-project %s \\\n"
                    .formatted(
                        spec.ref().name(),
                        spec.ref().project(),
                        spec.ref().zone(),
                        spec.machineType(),
                        spec.imageProject())
                + "  --image-family %s --network \"$(gcloud container clusters describe %s --project %s --location %s"
                    .formatted(
                        spec.imageFamily(), cluster.name(), cluster.project(), cluster.location())
                + " --format 'value(network)')\" \\\n  --tags %s --labels %s=%s --metadata enable-guest-attributes=TRUE"
                    .formatted(String.join(",", tags), Mark.INSTANCE_LABEL, Mark.OWNER)));
  }

  /// Known for the type that is proposed; other types are not guessed at.
  @Override
  public Optional<Cost> cost() {
    return spec.machineType().equals("e2-medium")
        ? Optional.of(Cost.SMALL_MACHINE)
        : Optional.empty();
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
        .map(other -> Standing.taken(Hint.MJ0351, name, other))
        .orElseGet(() -> Standing.taken(Hint.MJ0350, name, spec.ref().zone()));
  }

  @Override
  public Optional<Inverse> inverse(WorldView before) {
    return Optional.of(new DeleteMachine(spec.ref()));
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    var place = CloudClusters.find(world, cluster);
    world
        .cloud()
        .create(
            new NewInstance(
                spec.ref(),
                spec.machineType(),
                spec.imageProject(),
                spec.imageFamily(),
                place.network(),
                place.subnetwork(),
                tags,
                CloudMark.labels(world.journey()),
                spec.sshUser(),
                access.publicKey(),
                access.expires(world.now()),
                UUID.randomUUID().toString()));
    lines.accept("instance " + spec.ref().name() + " created");
  }
}
