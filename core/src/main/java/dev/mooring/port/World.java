package dev.mooring.port;

import dev.mooring.model.MachineRef;
import java.util.Optional;

/// What changes act on.
public interface World extends WorldView {

  @Override
  Cluster cluster();

  @Override
  Cloud cloud();

  @Override
  Optional<? extends Machine> machine(MachineRef ref);
}
