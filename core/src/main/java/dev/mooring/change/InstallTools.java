package dev.mooring.change;

import dev.mooring.model.MachineRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Installs programs that the sidecar needs, from the distribution's packages of the same names. A
/// program that is there will do, wherever it came from. Where rpm rules, what was installed stays.
public record InstallTools(MachineRef machine, List<String> names) implements Change, OnMachine {

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
    return List.of(
        Command.on(
            machine,
            "if command -v apt-get; then sudo apt-get update && sudo apt-get install -y %1$s; else sudo dnf install -y %1$s; fi"
                .formatted(String.join(" ", names))));
  }

  @Override
  public boolean isPresent(WorldView world) {
    var all = names.stream().map("command -v %s"::formatted).collect(Collectors.joining(" && "));
    return holds(world, "sudo sh -c " + Shell.quote(all));
  }

  @Override
  public Optional<Inverse> inverse(WorldView before) {
    return isDebian(before) ? packages().inverse(before) : Optional.empty();
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    if (isDebian(world)) {
      packages().apply(world, lines);
    } else {
      run(world, "sudo dnf -q -y install " + String.join(" ", names), lines);
    }
  }

  private boolean isDebian(WorldView world) {
    return holds(world, "command -v apt-get");
  }

  private InstallPackages packages() {
    return new InstallPackages(machine, names);
  }
}
