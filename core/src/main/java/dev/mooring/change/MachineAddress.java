package dev.mooring.change;

import dev.mooring.model.MachineRef;
import dev.mooring.model.OwnHost;
import dev.mooring.port.Instance;
import dev.mooring.port.WorldView;
import java.util.Optional;

/// The address by which pods reach a machine: an instance's internal one, or the one that a host's
/// owner gave.
final class MachineAddress {
  private MachineAddress() {}

  /// Empty while an instance has none.
  static Optional<String> find(WorldView world, MachineRef machine) {
    return machine
        .host()
        .map(OwnHost::address)
        .or(() -> world.cloud().instance(machine).map(Instance::internalIp))
        .filter(ip -> !ip.isEmpty());
  }

  /// The address as bash finds it.
  static String bash(MachineRef machine) {
    return machine
        .host()
        .map(OwnHost::address)
        .orElse(
            "\"$(gcloud compute instances describe %s --project %s --zone %s --format 'value(networkInterfaces[0].networkIP)')\""
                .formatted(machine.name(), machine.project(), machine.zone()));
  }
}
