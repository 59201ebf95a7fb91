package dev.mooring.change;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.mooring.model.MachineRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.function.Consumer;

/// Stops a unit that we started, and takes its traces out of the kernel: the proxy's nat rules
/// outlive it (Istio 0.2, istio.service has no ExecStop), and would refuse all captured traffic.
@JsonTypeName("StopUnit")
public record StopUnit(MachineRef machine, String unit)
    implements Inverse, Inverse.Inside, OnMachine {

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
    return List.of(Command.on(machine, stop()));
  }

  @Override
  public boolean isPresent(WorldView world) {
    return !isMarked(world)
        || !holds(
            world,
            "systemctl is-active --quiet %1$s || systemctl is-enabled --quiet %1$s"
                .formatted(unit));
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    run(world, "if systemctl cat %s >/dev/null 2>&1; then %s; fi".formatted(unit, stop()), lines);
  }

  private String stop() {
    var stop = "sudo systemctl disable --now " + unit;
    return unit.equals("istio") ? stop + " && sudo /usr/local/bin/istio-iptables.sh clean" : stop;
  }
}
