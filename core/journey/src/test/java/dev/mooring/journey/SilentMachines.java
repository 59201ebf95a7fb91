package dev.mooring.journey;

import dev.mooring.model.MachineRef;
import dev.mooring.port.Machine;
import dev.mooring.port.SameWorld;
import dev.mooring.port.World;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// The same world, in which no machine answers any more.
///
/// @param knocks how often one was tried
record SilentMachines(World world, AtomicInteger knocks) implements SameWorld {

  SilentMachines(World world) {
    this(world, new AtomicInteger());
  }

  @Override
  public Optional<? extends Machine> machine(MachineRef ref) {
    knocks.incrementAndGet();
    return Optional.empty();
  }

  @Override
  public Optional<WorldException> silence(MachineRef ref) {
    return Optional.of(
        new WorldException.Unreachable(Phrase.of("refusal.said", ref + " doesn't answer."), null));
  }
}
