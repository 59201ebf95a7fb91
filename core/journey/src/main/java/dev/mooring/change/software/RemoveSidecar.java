package dev.mooring.change.software;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.mooring.change.Inverse;
import dev.mooring.command.Command;
import dev.mooring.command.Script;
import dev.mooring.model.MachineRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Removes the package `istio-sidecar` that we installed, and all that it leaves: settings, keys,
/// logs and its account. By itself neither dpkg nor rpm takes these away.
///
/// @param before how the machine was; empty in a journal of the first release
@JsonTypeName("RemoveSidecar")
public record RemoveSidecar(MachineRef machine, Optional<PackageTrace> before)
    implements Inverse.OnTheMachine {
  private static final List<String> NAMES = List.of(InstallSidecar.PACKAGE);

  /// An entry of an older journal knows only the machine.
  public RemoveSidecar {
    before = before == null ? Optional.empty() : before;
  }

  /// Of a package of which only the machine's list tells.
  public RemoveSidecar(MachineRef machine) {
    this(machine, Optional.empty());
  }

  @Override
  public Phrase title() {
    return packages().title();
  }

  @Override
  public String detail() {
    return packages().detail();
  }

  @Override
  public List<Command> commands() {
    return packages().commands();
  }

  @Override
  public boolean isPresent(WorldView world) {
    return packages().isPresent(world);
  }

  @Override
  public List<Phrase> told(WorldView world) {
    return packages().told(world);
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    if (holds(world, "command -v dpkg")) {
      packages().apply(world, lines);
    } else if (!isPresent(world)) {
      before.ifPresent(trace -> OwnerTrace.restore(this, world, trace.owners(), lines));
      run(world, removeRpm(world), lines);
    }
  }

  private String removeRpm(World world) {
    var brought = look(world).map(there -> Brought.along(there, NAMES)).orElse(Brought.NOTHING);
    return Script.of(RemoveSidecar.class, "remove-rpm", InstallSidecar.PACKAGE).typed()
        + " && "
        + brought.forget(NAMES, "", "", NAMES);
  }

  private RemovePackages packages() {
    return new RemovePackages(machine, NAMES, before);
  }
}
