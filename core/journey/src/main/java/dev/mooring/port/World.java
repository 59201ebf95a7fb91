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

  /// Files of the web that go to a machine which cannot fetch them itself.
  default Downloads downloads() {
    return Downloads.none();
  }
}
