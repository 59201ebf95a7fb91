package dev.mooring.change.unit;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.mooring.change.Inverse;
import dev.mooring.change.MachineId;
import dev.mooring.change.OurFolder;
import dev.mooring.command.Command;
import dev.mooring.command.Shell;
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
  /// The start script of Istio 1.24 and later takes its own rules away.
  static final String CLEAN = "/usr/local/bin/istio-start.sh clean";

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
    run(
        world,
        Shell.asRoot(
            """
            systemctl stop %1$s.timer 2>/dev/null || true
            if systemctl cat istio >/dev/null 2>&1; then
              %2$s
              systemctl stop istio
            fi
            if [ -x %3$s ]; then %4$s || true; fi
            %5$s
            %6$s
            rm -f %7$s
            systemctl reset-failed istio %1$s 2>/dev/null || true
            if iptables-save | grep -q '^:ISTIO_'; then
              echo "rules of Istio are still there" >&2
              exit 1
            fi
            %8$s
            """
                .formatted(
                    StartSidecar.NET,
                    isEnabled && !wasEnabled() ? "systemctl disable istio" : "true",
                    CLEAN.substring(0, CLEAN.indexOf(' ')),
                    CLEAN,
                    LeftCapture.CLEAN,
                    OpenConnections.FORGET,
                    StartSidecar.STARTED,
                    OurFolder.TIDY)),
        lines);
    lines.accept("unit istio stopped, nothing is captured");
  }
}
