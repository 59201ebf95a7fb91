package dev.mooring.change.software;

import dev.mooring.change.Change;
import dev.mooring.change.DownloadFolder;
import dev.mooring.change.Inverse;
import dev.mooring.change.OnMachine;
import dev.mooring.change.Standing;
import dev.mooring.change.object.AlreadyJoined;
import dev.mooring.change.unit.StartSidecar;
import dev.mooring.check.Hint;
import dev.mooring.command.Command;
import dev.mooring.model.MachineRef;
import dev.mooring.port.MachineReader;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Installs the package `istio-sidecar`, of the same version as istiod: another one of ours is
/// replaced.
///
/// @param version such as `1.27.3`
public record InstallSidecar(MachineRef machine, String version) implements Change, OnMachine {
  /// Its name.
  public static final String PACKAGE = "istio-sidecar";

  private static final List<String> NAMES = List.of(PACKAGE);
  private static final String VERSION =
      "dpkg-query -W -f '${db:Status-Status} ${Version}' %1$s 2>/dev/null || rpm -q --qf 'installed %%{VERSION}' %1$s"
          .formatted(PACKAGE);

  @Override
  public Phrase title() {
    return Phrase.of("change.packages", PACKAGE);
  }

  @Override
  public String detail() {
    return "Istio " + version + ", " + machine.name();
  }

  @Override
  public List<Command> commands() {
    return List.of(Command.on(machine, SidecarArchive.anyForm(version)));
  }

  @Override
  public boolean isPresent(WorldView world) {
    return look(world)
        .flatMap(InstallSidecar::installed)
        .filter(there -> there.equals(version))
        .filter(_ -> !DownloadFolder.isLeft(this, world))
        .isPresent();
  }

  /// What somebody else installed is not taken away, not even when it was replaced.
  @Override
  public Optional<Inverse> inverse(WorldView before) {
    return look(before).flatMap(InstallSidecar::installed).isPresent()
        ? Optional.empty()
        : Optional.of(
            new RemoveSidecar(machine, Optional.of(PackageTrace.of(this, before, NAMES))));
  }

  /// A machine that is joined already isn't joined over; another version of others is theirs to
  /// replace.
  @Override
  public Standing standing(WorldView world) {
    var joined = AlreadyJoined.standing(world, machine);
    if (!(joined instanceof Standing.Free) || Packages.theirs(this, world, NAMES).isEmpty()) {
      return joined;
    }
    var there = look(world).flatMap(InstallSidecar::installed).orElse("");
    return there.equals(version)
        ? new Standing.Fits(PACKAGE)
        : Standing.taken(Hint.PACKAGE_OF_OTHERS, PACKAGE + " " + there, machine.name(), version);
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    if (look(world).flatMap(InstallSidecar::installed).filter(version::equals).isPresent()) {
      DownloadFolder.clear(this, world, lines);
      run(world, "sudo rm -f " + StartSidecar.STARTED, lines);
      return;
    }
    var archive =
        look(world)
            .map(there -> SidecarArchive.of(version, there))
            .orElse(new SidecarArchive(version, false, false));
    if (look(world).flatMap(InstallSidecar::installed).isEmpty()) {
      Packages.note(this, world, NAMES, lines);
      run(world, Brought.note(NAMES, false), lines);
    }
    DownloadFolder.use(
        this,
        world,
        lines,
        folder ->
            run(
                world,
                archive.install(new Fetching(this, archive, folder).fetch(world, lines)),
                lines));
    run(world, "sudo rm -f " + StartSidecar.STARTED, lines);
  }

  /// The version that is installed.
  private static Optional<String> installed(MachineReader machine) {
    var outcome = machine.ask(VERSION);
    return outcome.isOk() && outcome.out().startsWith("installed ")
        ? Optional.of(outcome.out().substring("installed ".length()).strip())
        : Optional.empty();
  }
}
