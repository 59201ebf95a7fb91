package dev.mooring.lab.cloud;

import dev.mooring.lab.world.HostKey;
import java.util.List;
import java.util.Optional;

/// The simulated machines behind the instances of the practice project. The cloud calls these on
/// threads of their own, so they may block; only [#hostKeys] has to answer at once.
public interface Machines {

  /// Switches a machine on. Its disk is a new one if it never booted before.
  void boot(InstanceFacts instance);

  /// Switches a machine off; its disk stays.
  void powerOff(String name);

  /// The instance is gone, and its disk with it.
  void delete(String name);

  /// Metadata of the instance or of the project changed, as the guest agent notices.
  void metadataChanged(InstanceFacts instance);

  /// The host keys that a machine published; empty until it has booted.
  Optional<List<HostKey>> hostKeys(String name);
}
