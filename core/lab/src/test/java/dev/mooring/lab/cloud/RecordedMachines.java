package dev.mooring.lab.cloud;

import dev.mooring.lab.world.HostKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Machines that boot in no time and remember what was done to them.
public final class RecordedMachines implements Machines {
  public static final HostKey HOST_KEY = new HostKey("ssh-ed25519", "AAAAC3NzaC1lZDI1NTE5AAAAIHdp");

  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final Map<String, InstanceFacts> on = new ConcurrentHashMap<>();

  public List<String> calls() {
    return List.copyOf(calls);
  }

  public Map<String, String> metadata(String name) {
    return Optional.ofNullable(on.get(name)).map(InstanceFacts::metadata).orElse(Map.of());
  }

  @Override
  public void boot(InstanceFacts instance) {
    on.put(instance.name(), instance);
    calls.add("boot " + instance.name() + " " + instance.internalIp());
  }

  @Override
  public void powerOff(String name) {
    on.remove(name);
    calls.add("powerOff " + name);
  }

  @Override
  public void delete(String name) {
    on.remove(name);
    calls.add("delete " + name);
  }

  @Override
  public void metadataChanged(InstanceFacts instance) {
    on.put(instance.name(), instance);
    calls.add("metadata " + instance.name());
  }

  @Override
  public Optional<List<HostKey>> hostKeys(String name) {
    return Optional.ofNullable(on.get(name)).map(_ -> List.of(HOST_KEY));
  }
}
