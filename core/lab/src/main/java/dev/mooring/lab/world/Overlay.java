package dev.mooring.lab.world;

import java.util.Set;

/// A network of pods above that of the machines: pods reach machines, because the nodes translate
/// their addresses, and no machine reaches a pod.
///
/// @param below decides about the packets to machines
public record Overlay(CloudNetwork below) implements CloudNetwork {

  /// What a journey has to be told where there is one.
  public static String settings(Set<Fault> faults) {
    return faults.contains(Fault.TWO_NETWORKS) ? "machineNetwork: vm-network\n" : "";
  }

  @Override
  public boolean allows(String fromIp, String instance, int port) {
    return below.allows(fromIp, instance, port);
  }

  @Override
  public boolean leadsToPods() {
    return false;
  }
}
