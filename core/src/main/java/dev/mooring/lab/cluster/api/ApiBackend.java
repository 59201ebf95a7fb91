package dev.mooring.lab.cluster.api;

import dev.mooring.lab.Fault;
import dev.mooring.lab.cluster.registry.Registry;
import dev.mooring.lab.cluster.store.PodLogs;
import dev.mooring.lab.cluster.store.Release;
import java.security.PrivateKey;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// What the API needs to answer.
///
/// @param release what it says to be, beside the kinds
/// @param token the one bearer token that it takes
/// @param tokenKey signs the tokens of service accounts
public record ApiBackend(
    Registry registry,
    Release release,
    String token,
    PrivateKey tokenKey,
    PodLogs logs,
    Set<Fault> faults,
    InstantSource clock) {

  /// @param open turns false when watches shall end
  Router router(BooleanSupplier open) {
    var rights = new Rights(faults.contains(Fault.READ_ONLY_USER));
    var tables = new Tables(clock);
    return new Router(
        token,
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

  /// Says nothing about the token and the key.
  @Override
  public String toString() {
    return "ApiBackend[faults=" + faults + "]";
  }
}
