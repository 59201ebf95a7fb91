package dev.mooring.change;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.mooring.model.MachineRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.function.Consumer;

/// Stops the sidecar that we started, for good, and makes sure that nothing is captured any more.
@JsonTypeName("StopSidecar")
public record StopSidecar(MachineRef machine) implements Inverse, Inverse.Inside, OnMachine {
  /// The start script of Istio 1.24 and later takes its own rules away.
  static final String CLEAN = "/usr/local/bin/istio-start.sh clean";

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
    return List.of(Command.on(machine, "sudo systemctl disable --now istio && sudo " + CLEAN));
  }

  @Override
  public boolean isPresent(WorldView world) {
    return !isMarked(world)
        || !(StartSidecar.isSpread(this, world)
            || holds(
                world, "systemctl is-active --quiet istio || systemctl is-enabled --quiet istio"));
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    run(
        world,
        Shell.asRoot(
            """
            systemctl stop %1$s.timer 2>/dev/null || true
            if systemctl cat istio >/dev/null 2>&1; then
              systemctl disable --now istio
              %2$s
            fi
            rm -f %3$s
            if iptables-save | grep -q ISTIO_; then
              echo "rules of Istio are still there" >&2
              exit 1
            fi
            """
                .formatted(StartSidecar.NET, CLEAN, StartSidecar.STARTED)),
        lines);
    lines.accept("unit istio stopped, nothing is captured");
  }
}
