package dev.mooring.change;

import dev.mooring.model.MachineRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Removes packages that we installed, with their configuration.
public record RemovePackages(MachineRef machine, List<String> names)
    implements Inverse, Inverse.Inside, OnMachine {

  @Override
  public Phrase title() {
    return Phrase.of("change.packages", String.join(", ", names));
  }

  @Override
  public String detail() {
    return machine.name();
  }

  @Override
  public List<Command> commands() {
    return List.of(Command.on(machine, purge(names)));
  }

  /// Also where the machine does not list them as ours: then they are somebody else's.
  @Override
  public boolean isPresent(WorldView world) {
    return ours(world).isEmpty();
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    var ours = ours(world);
    if (!ours.isEmpty()) {
      run(world, purge(ours), lines);
      run(world, forget(ours), lines);
    }
  }

  private List<String> ours(WorldView world) {
    return look(world)
        .map(there -> names.stream().filter(name -> Packages.isOurs(there, name)).toList())
        .orElse(List.of());
  }

  private static String forget(List<String> names) {
    var others = names.stream().map(name -> " -e " + name).collect(Collectors.joining());
    return Shell.asRoot(
        """
        grep -vxF%1$s %2$s > %2$s.new || true
        mv -f %2$s.new %2$s
        %3$s
        """
            .formatted(others, Mark.PACKAGES, Mark.TIDY));
  }

  private static String purge(List<String> names) {
    return "sudo DEBIAN_FRONTEND=noninteractive apt-get -q purge -y " + String.join(" ", names);
  }
}
