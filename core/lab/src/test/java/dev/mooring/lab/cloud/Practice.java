package dev.mooring.lab.cloud;

import dev.mooring.lab.world.Fault;
import dev.mooring.lab.world.LabTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;

/// A practice cloud for tests, with machines that only record.
public record Practice(LabCloud cloud, RecordedMachines machines, LabTime time)
    implements AutoCloseable {
  public static final ControlPlane CONTROL_PLANE =
      new ControlPlane("127.0.0.1:6443", "-----BEGIN CERTIFICATE-----", "1.8.4-gke.1");

  public static Practice start() {
    return start(false, Set.of(), Map.of());
  }

  public static Practice start(boolean realistic, Set<Fault> faults, Map<String, Integer> limits) {
    var time = new LabTime(realistic);
    var machines = new RecordedMachines();
    var clock = InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z"));
    var cloud = LabCloud.start(time, faults, clock, () -> CONTROL_PLANE, machines, limits);
    return new Practice(cloud, machines, time);
  }

  RawApi api() {
    return RawApi.of(cloud);
  }

  @Override
  public void close() {
    cloud.close();
    time.close();
  }
}
