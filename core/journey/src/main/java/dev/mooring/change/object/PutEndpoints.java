package dev.mooring.change.object;

import dev.mooring.change.Change;
import dev.mooring.change.Difference;
import dev.mooring.change.Inverse;
import dev.mooring.change.Standing;
import dev.mooring.command.Command;
import dev.mooring.command.Pipeline;
import dev.mooring.command.Program;
import dev.mooring.command.bash.Bash;
import dev.mooring.facts.MachineAddress;
import dev.mooring.mark.MachineMark;
import dev.mooring.mark.Mark;
import dev.mooring.mesh.tutorial.RegisteredService;
import dev.mooring.mesh.tutorial.TutorialManifests;
import dev.mooring.model.MachineRef;
import dev.mooring.model.ServiceSpec;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Names the machine's address as the endpoint of a service without a selector, as `istioctl
/// register` does, but never twice (Istio 0.2, istioctl register).
public record PutEndpoints(MachineRef machine, String namespace, ServiceSpec service)
    implements Change {
  /// An address of a range that RFC 5737 keeps for examples.
  private static final String UNKNOWN = "198.51.100.1";

  @Override
  public Phrase title() {
    return Phrase.of("change.object", ref());
  }

  @Override
  public String detail() {
    return machine.name()
        + " "
        + service.ports().stream().map(p -> p.name() + ":" + p.number()).toList();
  }

  @Override
  public List<Command> commands() {
    var ports =
        service.ports().stream().map(p -> p.name() + ":" + p.number()).toArray(String[]::new);
    return List.of(
        Pipeline.of(
            Program.istioctl("register", "-n", namespace, "-s", service.account(), service.name())
                .with(MachineAddress.typed(machine))
                .with(ports)));
  }

  @Override
  public boolean isPresent(WorldView world) {
    var address = address(world);
    return address.isPresent() && ObjectStanding.of(world, wanted(address.get())).isPresent();
  }

  /// Endpoints of others at any address: another machine stands behind the service.
  @Override
  public Standing standing(WorldView world) {
    return ObjectStanding.of(world, wanted(address(world).orElse(UNKNOWN))).standing();
  }

  @Override
  public Optional<Difference> difference(WorldView world) {
    return address(world)
        .map(address -> ObjectDifference.of(world, wanted(address)))
        .orElseGet(() -> ObjectDifference.of(world, wanted(UNKNOWN)).map(this::asking));
  }

  private Difference asking(Difference difference) {
    return difference instanceof Difference.Text text
        ? text.replacing(UNKNOWN, Bash.shown(MachineAddress.typed(machine)))
        : difference;
  }

  @Override
  public Optional<Inverse> inverse(WorldView before) {
    return Optional.of(new DeleteResource(ref()));
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    var address =
        address(world)
            .orElseThrow(
                () ->
                    new WorldException.NotFound(
                        Phrase.of("refusal.machine.address", machine), null));
    Mark.requireFree(world, ref());
    world.cluster().apply(Mark.signed(world, wanted(address)));
    lines.accept(ref() + " → " + address);
  }

  private Optional<String> address(WorldView world) {
    return MachineAddress.find(world, machine);
  }

  private Resource wanted(String address) {
    return MachineMark.on(
        TutorialManifests.endpoints(RegisteredService.of(namespace, service), address), machine);
  }

  private ResourceRef ref() {
    return new ResourceRef(ResourceKind.ENDPOINTS, namespace, service.name());
  }
}
