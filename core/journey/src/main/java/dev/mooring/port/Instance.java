package dev.mooring.port;

import dev.mooring.model.MachineRef;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A Compute Engine instance as the Compute API describes it.
///
/// @param status `RUNNING`, `PROVISIONING`, `TERMINATED` …
/// @param network name of its first VPC network
/// @param internalIp empty while there is none
/// @param externalIp empty where it has none
/// @param labels the labels; ours is `created-by=mooring`
/// @param id its number, which no other instance ever has; empty where it isn't told
/// @param description what whoever made it wrote; of ours, the request that made it
public record Instance(
    MachineRef ref,
    String status,
    String machineType,
    String network,
    String internalIp,
    String externalIp,
    Set<String> tags,
    Map<String, String> labels,
    String id,
    String description) {

  /// One whose number and description aren't told.
  public Instance(
      MachineRef ref,
      String status,
      String machineType,
      String network,
      String internalIp,
      String externalIp,
      Set<String> tags,
      Map<String, String> labels) {
    this(ref, status, machineType, network, internalIp, externalIp, tags, labels, "", "");
  }

  /// Whether it's the one with that number; empty where one of the two isn't known.
  public Optional<Boolean> isThat(Optional<String> number) {
    return number.filter(one -> !one.isEmpty() && !id.isEmpty()).map(id::equals);
  }

  public boolean isRunning() {
    return status.equals("RUNNING");
  }
}
