package dev.mooring.change.unit;

import dev.mooring.change.Alteration;
import dev.mooring.change.Inverse;
import dev.mooring.change.OneLine;
import dev.mooring.model.MachineRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.Optional;
import java.util.function.Consumer;

/// Takes the safety net away and lets the sidecar come up with each boot: the machine was still
/// reached after the start.
public record KeepSidecar(StartSidecar start) implements Alteration, OneLine {

  @Override
  public MachineRef machine() {
    return start.machine();
  }

  @Override
  public Phrase title() {
    return Phrase.of("change.keep", "istio");
  }

  @Override
  public String detail() {
    return StartSidecar.NET + ".timer";
  }

  @Override
  public boolean isPresent(WorldView world) {
    return start.isPresent(world)
        && !StartSidecar.isSpread(this, world)
        && holds(world, "systemctl is-enabled --quiet istio");
  }

  /// What stops the sidecar takes this back as well.
  @Override
  public Optional<Inverse> inverse(WorldView before) {
    return Optional.empty();
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    run(world, line(), lines);
    lines.accept("unit istio is kept, and enabled");
  }

  @Override
  public String line() {
    return "sudo systemctl stop %s.timer && sudo systemctl is-active --quiet istio && sudo systemctl enable istio"
        .formatted(StartSidecar.NET);
  }
}
