package dev.mooring.change.unit;

import dev.mooring.change.Alteration;
import dev.mooring.change.Inverse;
import dev.mooring.change.OneLine;
import dev.mooring.change.Standing;
import dev.mooring.check.Hint;
import dev.mooring.model.MachineRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.Optional;
import java.util.function.Consumer;

/// Enables a unit for the next boot and starts it, or restarts it where its effect is not what it
/// should be.
public record StartUnit(MachineRef machine, String unit, UnitEffect effect)
    implements Alteration, OneLine {

  @Override
  public Phrase title() {
    return Phrase.of("change.unit", unit);
  }

  @Override
  public String detail() {
    return effect.detail();
  }

  @Override
  public boolean isPresent(WorldView world) {
    return isRunning(world) && look(world).filter(there -> effect.isSeen(world, there)).isPresent();
  }

  /// Who masked it does not want it started.
  @Override
  public Standing standing(WorldView world) {
    return UnitState.of(this, world, unit).isMasked()
        ? Standing.taken(Hint.UNIT_MASKED, unit, machine.name())
        : Standing.free();
  }

  /// A unit that ran before goes on running.
  @Override
  public Optional<Inverse> inverse(WorldView before) {
    return isRunning(before)
        ? Optional.empty()
        : Optional.of(new StopUnit(machine, unit, Optional.of(UnitState.of(this, before, unit))));
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    run(world, line(), lines);
    lines.accept("unit " + unit + " started");
  }

  private boolean isRunning(WorldView world) {
    return holds(
        world,
        "systemctl is-active --quiet %1$s && systemctl is-enabled --quiet %1$s".formatted(unit));
  }

  /// To enable a unit makes systemd read all units again, which takes longer than the start.
  @Override
  public String line() {
    return "{ systemctl is-enabled --quiet %1$s || sudo systemctl --no-reload enable %1$s; } && sudo systemctl restart %1$s"
        .formatted(unit);
  }
}
