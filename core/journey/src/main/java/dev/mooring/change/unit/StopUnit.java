package dev.mooring.change.unit;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.mooring.change.Inverse;
import dev.mooring.change.MachineId;
import dev.mooring.command.Command;
import dev.mooring.model.MachineRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Brings a unit that we started back to the state that it had, and takes its traces out of the
/// kernel: the proxy's nat rules outlive it (Istio 0.2, istio.service has no ExecStop), and would
/// refuse all captured traffic. What others did to the unit since, stopped, disabled or masked it,
/// stays so.
///
/// @param before empty in a journal of the first release: then the unit stops and is disabled
@JsonTypeName("StopUnit")
public record StopUnit(MachineRef machine, String unit, Optional<UnitState> before)
    implements Inverse.OnTheMachine {
  private static final String ISTIO = "istio";

  /// An entry of an older journal does not know the state.
  public StopUnit {
    before = before == null ? Optional.empty() : before;
  }

  /// Of a unit whose state before is not known.
  public StopUnit(MachineRef machine, String unit) {
    this(machine, unit, Optional.empty());
  }

  @Override
  public Phrase title() {
    return Phrase.of("change.unit", unit);
  }

  @Override
  public String detail() {
    return machine.name();
  }

  @Override
  public List<Command> commands() {
    return List.of(Command.on(machine, typed()));
  }

  private String typed() {
    var stop =
        wasEnabled() && !wasActive()
            ? "sudo systemctl stop " + unit
            : "sudo systemctl disable " + (wasActive() ? "" : "--now ") + unit;
    return unit.equals(ISTIO) ? stop + " && sudo /usr/local/bin/istio-iptables.sh clean" : stop;
  }

  private boolean wasActive() {
    return before.filter(UnitState::isActive).isPresent();
  }

  private boolean wasEnabled() {
    return before.filter(UnitState::isEnabled).isPresent();
  }

  @Override
  public boolean isPresent(WorldView world) {
    return !MachineId.isOurs(this, world, before.map(UnitState::machineId).orElse(""))
        || (isAsBefore(UnitState.of(this, world, unit)) && !isCaptured(world));
  }

  private boolean isAsBefore(UnitState now) {
    return (wasActive() || !now.isActive()) && (wasEnabled() || !now.isEnabled());
  }

  private boolean isCaptured(WorldView world) {
    return unit.equals(ISTIO) && holds(world, LeftCapture.IS_THERE);
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    var now = UnitState.of(this, world, unit);
    if (!wasEnabled() && now.isEnabled()) {
      run(world, "sudo systemctl disable " + unit, lines);
    }
    if (!wasActive() && !now.active().equals("inactive")) {
      run(
          world,
          "if systemctl cat %1$s >/dev/null 2>&1; then sudo systemctl stop %1$s; fi"
              .formatted(unit),
          lines);
    }
    if (unit.equals(ISTIO) && !wasActive()) {
      run(world, LeftCapture.CLEAN, lines);
    }
    run(world, "sudo systemctl reset-failed %s 2>/dev/null || true".formatted(unit), lines);
  }
}
