package dev.mooring.change;

import dev.mooring.model.MachineRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Installs packages of the distribution.
public record InstallPackages(MachineRef machine, List<String> names) implements Change, OnMachine {

  @Override
  public Phrase title() {
    return Phrase.of("change.packages", String.join(", ", names));
  }

  @Override
  public String detail() {
    return "apt-get, " + machine.name();
  }

  @Override
  public List<Command> commands() {
    return List.of(Command.on(machine, "sudo apt-get update && " + install()));
  }

  @Override
  public boolean isPresent(WorldView world) {
    return look(world).filter(there -> Packages.areInstalled(there, names)).isPresent();
  }

  @Override
  public Optional<Inverse> inverse(WorldView before) {
    var ours = Packages.missing(this, before, names);
    return ours.isEmpty() ? Optional.empty() : Optional.of(new RemovePackages(machine, ours));
  }

  /// The lists are only fetched where they are missing or too old to install from.
  @Override
  public void apply(World world, Consumer<String> lines) {
    Packages.note(this, world, names, lines);
    run(world, Packages.REPAIR, lines);
    var prepare = "{ " + simulate() + " || sudo apt-get -q update; }";
    run(world, prepare + " && " + note(), lines);
    run(
        world,
        install() + " || { sudo apt-get -q update && " + note() + " && " + install() + "; }",
        lines);
  }

  private String simulate() {
    return "apt-get -qq -s install --no-install-recommends "
        + String.join(" ", names)
        + " >/dev/null 2>&1";
  }

  private String note() {
    return Brought.note(names, Brought.simulate(names));
  }

  private String install() {
    return "sudo DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=120 install -y"
        + " --no-install-recommends "
        + String.join(" ", names);
  }
}
