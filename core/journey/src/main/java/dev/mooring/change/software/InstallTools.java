package dev.mooring.change.software;

import dev.mooring.change.Change;
import dev.mooring.change.Inverse;
import dev.mooring.change.OnMachine;
import dev.mooring.command.Command;
import dev.mooring.command.Shell;
import dev.mooring.model.MachineRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Installs programs that the sidecar needs, from the distribution's packages of the same names. A
/// program that is there will do, wherever it came from: a package beside it might not go together
/// with what it came from, as curl and curl-minimal.
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
    var all = String.join(" ", names);
    return List.of(
        Command.on(
            machine,
            "if command -v apt-get; then sudo apt-get update && sudo apt-get install -y %1$s; else for n in %1$s; do sudo which $n || %2$s; done; fi"
                .formatted(all, Dnf.install(List.of("$n")))));
  }

  @Override
  public boolean isPresent(WorldView world) {
    var all = names.stream().map("command -v %s"::formatted).collect(Collectors.joining(" && "));
    return holds(world, "sudo sh -c " + Shell.quote(all));
  }

  @Override
  public Optional<Inverse> inverse(WorldView before) {
    return packages(absent(before)).inverse(before);
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    var absent = absent(world);
    if (!absent.isEmpty()) {
      packages(absent).apply(world, lines);
    }
  }

  private List<String> absent(WorldView world) {
    return names.stream()
        .filter(name -> !holds(world, "sudo sh -c " + Shell.quote("command -v " + name)))
        .toList();
  }

  private InstallPackages packages(List<String> some) {
    return new InstallPackages(machine, some, false);
  }
}
