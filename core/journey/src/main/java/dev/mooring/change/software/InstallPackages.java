package dev.mooring.change.software;

import dev.mooring.change.Change;
import dev.mooring.change.Inverse;
import dev.mooring.change.OnMachine;
import dev.mooring.change.Standing;
import dev.mooring.command.Command;
import dev.mooring.model.MachineRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Installs packages of the distribution.
///
/// @param isDebian whether only machines of Debian's family come into question; where not, dnf does
///   it where rpm rules
public record InstallPackages(MachineRef machine, List<String> names, boolean isDebian)
    implements Change, OnMachine {

  public InstallPackages(MachineRef machine, List<String> names) {
    this(machine, names, true);
  }

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
    var apt = "sudo apt-get update && " + install();
    return List.of(
        Command.on(
            machine,
            isDebian
                ? apt
                : "if command -v apt-get; then %s; else %s; fi"
                    .formatted(apt, Dnf.install(names))));
  }

  @Override
  public boolean isPresent(WorldView world) {
    return look(world).filter(there -> Packages.areInstalled(there, names)).isPresent();
  }

  @Override
  public Standing standing(WorldView world) {
    var theirs = Packages.theirs(this, world, names);
    return theirs.size() == names.size()
        ? new Standing.Fits(String.join(", ", theirs))
        : Standing.free();
  }

  @Override
  public Optional<Inverse> inverse(WorldView before) {
    var ours = Packages.missing(this, before, names);
    return ours.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RemovePackages(machine, ours, Optional.of(PackageTrace.of(this, before, ours))));
  }

  /// What is there is not named: apt would mark it as asked for. The lists are only fetched where
  /// they are missing or too old to install from.
  @Override
  public void apply(World world, Consumer<String> lines) {
    var missing = Packages.missing(this, world, names);
    if (missing.isEmpty()) {
      return;
    }
    Packages.note(this, world, missing, lines);
    if (look(world).filter(Packages::areRpm).isPresent()) {
      new Dnf(this).install(world, missing, lines);
    } else {
      new InstallPackages(machine, missing, isDebian).installByApt(world, lines);
    }
  }

  private void installByApt(World world, Consumer<String> lines) {
    run(world, Packages.REPAIR, lines);
    var prepare = "{ " + simulate() + " || " + AptLists.FETCH.typed() + "; }";
    run(world, prepare + " && " + note(), lines);
    run(
        world,
        install()
            + " || { "
            + AptLists.FETCH.typed()
            + " && "
            + note()
            + " && "
            + install()
            + "; }",
        lines);
  }

  private String simulate() {
    return "apt-get -qq -s install --no-install-recommends "
        + String.join(" ", names)
        + " >/dev/null 2>&1";
  }

  private String note() {
    return Brought.note(names, true).typed();
  }

  private String install() {
    return "sudo DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=120 -o"
        + " APT::Keep-Downloaded-Packages=false install -y --no-install-recommends "
        + String.join(" ", names);
  }
}
