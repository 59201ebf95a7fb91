package dev.mooring.lab.cluster.api;

import dev.mooring.lab.cluster.registry.Registry;
import dev.mooring.lab.cluster.store.PodLogs;
import dev.mooring.lab.cluster.store.Release;
import dev.mooring.lab.world.Fault;
import java.security.PrivateKey;
import java.time.InstantSource;
import java.util.Set;

/// What the API needs to answer.
///
/// @param release what it says to be, beside the kinds
/// @param tokenKey signs the tokens of service accounts
public record ApiBackend(
    Registry registry,
    Release release,
    Logins logins,
    PrivateKey tokenKey,
    PodLogs logs,
    Set<Fault> faults,
    InstantSource clock) {

  /// @param open ends watches
  Router router(OpenWatches open) {
    var rights = Rights.of(faults.contains(Fault.READ_ONLY_USER), registry);
    var tables = new Tables(clock);
    return new Router(
        logins,
        rights,
        release,
        new Discovery(registry.kinds()),
        new OpenApi(registry.kinds()),
        new Resources(
            registry,
            rights,
            tables,
            new Watches(registry, tables, open),
            new Reviews(rights),
            new TokenRequests(registry, tokenKey, clock),
            logs));
  }

  /// Says nothing about the tokens and the key.
  @Override
  public String toString() {
    return "ApiBackend[faults=" + faults + "]";
  }
}
