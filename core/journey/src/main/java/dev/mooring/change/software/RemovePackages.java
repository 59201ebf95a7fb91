package dev.mooring.change.software;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.mooring.change.Inverse;
import dev.mooring.change.MachineId;
import dev.mooring.command.Command;
import dev.mooring.mark.Mark;
import dev.mooring.model.MachineRef;
import dev.mooring.port.MachineReader;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Removes packages that we installed, with their configuration. One that others need by now stays.
///
/// @param before how the machine was; empty in a journal of the first release
@JsonTypeName("RemovePackages")
public record RemovePackages(MachineRef machine, List<String> names, Optional<PackageTrace> before)
    implements Inverse.OnTheMachine {
  private static final String PLACE_HOLDER = "/usr/local/bin/.mooring";

  /// An entry of an older journal knows only the names.
  public RemovePackages {
    names = List.copyOf(names);
    before = before == null ? Optional.empty() : before;
  }

  /// Of packages of which only the machine's list tells.
  public RemovePackages(MachineRef machine, List<String> names) {
    this(machine, names, Optional.empty());
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
    return List.of(
        Command.on(
            machine,
            "if command -v apt-get; then %s; else %s; fi"
                .formatted(purge(names), Dnf.remove(names))));
  }

  /// Also where neither the machine's list nor the journal proves them ours.
  @Override
  public boolean isPresent(WorldView world) {
    return ours(world).isEmpty();
  }

  @Override
  public List<Phrase> told(WorldView world) {
    return needed(world, ours(world));
  }

  private List<Phrase> needed(WorldView world, List<String> some) {
    var served = served(world, some);
    if (!served.isEmpty()) {
      return List.of(
          Phrase.of("told.packages.serve", String.join(", ", some), String.join(", ", served)));
    }
    return look(world)
        .filter(there -> !Packages.areRpm(there))
        .map(there -> removal(there, some).kept())
        .filter(kept -> !kept.isEmpty())
        .map(kept -> List.of(Phrase.of("told.packages.needed", String.join(", ", kept))))
        .orElse(List.of());
  }

  /// Packages that others need, or accounts and folders that came with them and that others use by
  /// now.
  @Override
  public List<Phrase> stays(WorldView world) {
    var there =
        look(world)
            .map(one -> names.stream().filter(name -> Packages.isKnown(one, name)).toList())
            .orElse(List.of());
    var needed = needed(world, there);
    var missing = before.map(PackageTrace::missing).orElse(List.of());
    return needed.isEmpty() ? Staying.of(this, world, missing) : needed;
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    var there = look(world);
    var ours = ours(world);
    if (there.isEmpty() || ours.isEmpty()) {
      return;
    }
    var served = served(world, ours);
    if (!served.isEmpty()) {
      lines.accept(
          String.join(", ", ours) + ": serves " + String.join(", ", served) + ", so it stays");
      run(world, forget(ours, Brought.NOTHING), lines);
      return;
    }
    if (Packages.areRpm(there.get())) {
      new Dnf(this).remove(world, ours, lines);
      run(world, forget(ours, brought(there.get())), lines);
      return;
    }
    run(world, Packages.REPAIR, lines);
    var removal = removal(there.get(), ours);
    if (!removal.names().isEmpty()) {
      run(world, purgeAndKeepFolders(removal.names()), lines);
    }
    if (!removal.kept().isEmpty()) {
      lines.accept(String.join(", ", removal.kept()) + ": needed by other packages, so it stays");
    }
    before.ifPresent(trace -> OwnerTrace.restore(this, world, trace.owners(), lines));
    run(
        world,
        forget(ours, removal.kept().isEmpty() ? brought(there.get()) : Brought.NOTHING),
        lines);
  }

  private List<String> served(WorldView world, List<String> ours) {
    return ours.contains("mariadb-server")
        ? look(world).map(ServedOthers::in).orElse(List.of())
        : List.of();
  }

  private AptRemoval removal(MachineReader there, List<String> ours) {
    return AptRemoval.of(
        there, ours, isListed(there) ? brought(there).packages() : Packages.needless(there, ours));
  }

  private boolean isListed(MachineReader there) {
    return there.ask("[ -d " + Mark.FOLDER + " ]").isOk();
  }

  /// Where the lists are lost, the journal tells what was not there before.
  private Brought brought(MachineReader there) {
    return isListed(there)
        ? Brought.along(there, names)
        : new Brought(List.of(), before.map(PackageTrace::missing).orElse(List.of()));
  }

  private List<String> ours(WorldView world) {
    return look(world)
        .map(there -> names.stream().filter(name -> isOurs(world, there, name)).toList())
        .orElse(List.of());
  }

  private boolean isOurs(WorldView world, MachineReader there, String name) {
    return isListed(there)
        ? Packages.isOurs(there, name)
        : MachineId.isOurs(this, world, before.map(PackageTrace::machineId).orElse(""))
            && Packages.isKnown(there, name);
  }

  private String forget(List<String> ours, Brought brought) {
    var wereNone = before.filter(trace -> trace.lists().equals(PackageTrace.NO_LISTS)).isPresent();
    var isServerGone = !brought.equals(Brought.NOTHING) && names.contains("mariadb-server");
    return brought.forget(names, wereNone ? "first" : "noted", isServerGone ? "gone" : "", ours);
  }

  private static String purge(List<String> names) {
    return "sudo DEBIAN_FRONTEND=noninteractive apt-get -q purge -y " + String.join(" ", names);
  }

  /// dpkg takes away a folder of a package that nothing is in any more, and counts a machine's own
  /// /usr/local/bin among them.
  private static String purgeAndKeepFolders(List<String> names) {
    return names.contains("istio-proxy") || names.contains(InstallSidecar.PACKAGE)
        ? "sudo touch %1$s && %2$s && sudo rm -f %1$s".formatted(PLACE_HOLDER, purge(names))
        : purge(names);
  }
}
