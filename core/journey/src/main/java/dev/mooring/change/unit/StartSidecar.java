package dev.mooring.change.unit;

import dev.mooring.change.Alteration;
import dev.mooring.change.Inverse;
import dev.mooring.change.OnMachine;
import dev.mooring.change.Standing;
import dev.mooring.check.Hint;
import dev.mooring.command.Command;
import dev.mooring.command.Script;
import dev.mooring.mark.Mark;
import dev.mooring.model.MachineRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Starts the sidecar above a safety net: a timer on the machine that stops it again, unless
/// somebody who still reaches the machine takes the timer away ([KeepSidecar]). A sidecar that runs
/// with other files than those that are there now is started anew.
///
/// It is not enabled yet: until all is well, a reboot takes the capture back too.
///
/// @param patience after which the machine takes the capture back
public record StartSidecar(MachineRef machine, Duration patience) implements Alteration, OnMachine {
  /// The transient timer, and the unit that it starts.
  static final String NET = "mooring-safety-net";

  /// Says which files the sidecar was started with.
  public static final String STARTED = Mark.FOLDER + "/sidecar";

  @Override
  public Phrase title() {
    return Phrase.of("change.unit", "istio");
  }

  @Override
  public String detail() {
    return "systemd-run --on-active=" + patience.toSeconds() + "s --unit=" + NET;
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.on(machine, spread()),
        Command.on(machine, OpenConnections.TRACK),
        Command.on(machine, OpenConnections.RESTART.typed()));
  }

  @Override
  public boolean isPresent(WorldView world) {
    return isRunning(world) && holds(world, Script.of(StartSidecar.class, "is-started"));
  }

  /// Who masked it does not want it started.
  @Override
  public Standing standing(WorldView world) {
    return UnitState.of(this, world, "istio").isMasked()
        ? Standing.taken(Hint.UNIT_MASKED, "istio", machine.name())
        : Standing.free();
  }

  /// A sidecar that ran before goes on running.
  @Override
  public Optional<Inverse> inverse(WorldView before) {
    return isRunning(before)
        ? Optional.empty()
        : Optional.of(new StopSidecar(machine, Optional.of(UnitState.of(this, before, "istio"))));
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    run(world, "sudo systemctl stop %s.timer 2>/dev/null || true".formatted(NET), lines);
    run(world, spread(), lines);
    run(world, OpenConnections.TRACK, lines);
    run(
        world,
        Script.of(
            StartSidecar.class, "start-sidecar", OpenConnections.and(world.journey().toString())),
        lines);
    lines.accept("unit istio started; taken back in " + patience.toSeconds() + " s unless kept");
  }

  boolean isRunning(WorldView world) {
    return holds(world, "systemctl is-active --quiet istio");
  }

  /// Whether the net is still there: neither taken away nor fallen.
  static boolean isSpread(OnMachine change, WorldView world) {
    return change.holds(world, "systemctl is-active --quiet " + NET + ".timer");
  }

  /// Without a semicolon, which systemd puts a backslash before in a transient unit.
  private String spread() {
    return "sudo systemd-run --quiet --collect --unit=%s --timer-property=AccuracySec=1s --on-active=%ds /bin/sh -c 'systemctl stop istio || true && %s'"
        .formatted(NET, patience.toSeconds(), StopSidecar.CLEAN);
  }
}
