package dev.mooring.change.unit;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.mooring.change.Inverse;
import dev.mooring.change.MachineId;
import dev.mooring.command.Command;
import dev.mooring.command.Script;
import dev.mooring.model.MachineRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Stops the sidecar that we started, and makes sure that nothing is captured any more, also where
/// its unit, its script or its package is gone by now.
///
/// @param before how the unit was; empty in a journal of the first release
@JsonTypeName("StopSidecar")
public record StopSidecar(MachineRef machine, Optional<UnitState> before)
    implements Inverse.OnTheMachine {
  private static final String START = "/usr/local/bin/istio-start.sh";

  /// The start script of Istio 1.24 and later takes its own rules away.
  static final String CLEAN = START + " clean";

  /// An entry of an older journal does not know the state.
  public StopSidecar {
    before = before == null ? Optional.empty() : before;
  }

  /// Of a sidecar whose state before is not known.
  public StopSidecar(MachineRef machine) {
    this(machine, Optional.empty());
  }

  @Override
  public Phrase title() {
    return Phrase.of("change.unit", "istio");
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
            "sudo systemctl "
                + (wasEnabled() ? "stop" : "disable --now")
                + " istio && sudo "
                + CLEAN));
  }

  private boolean wasEnabled() {
    return before.filter(UnitState::isEnabled).isPresent();
  }

  @Override
  public boolean isPresent(WorldView world) {
    if (!MachineId.isOurs(this, world, before.map(UnitState::machineId).orElse(""))) {
      return true;
    }
    var now = UnitState.of(this, world, "istio");
    return !now.isActive()
        && (wasEnabled() || !now.isEnabled())
        && !StartSidecar.isSpread(this, world)
        && !holds(world, LeftCapture.IS_THERE);
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    var isEnabled = UnitState.of(this, world, "istio").isEnabled();
    var disables = isEnabled && !wasEnabled() ? "disables" : "";
    run(
        world,
        Script.of(
            StopSidecar.class,
            "stop-sidecar",
            OpenConnections.and(StartSidecar.NET, START, disables)),
        lines);
    lines.accept("unit istio stopped, nothing is captured");
  }
}
