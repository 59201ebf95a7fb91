package dev.mooring.lab.mesh.istio1;

import dev.mooring.lab.mesh.Authority;
import dev.mooring.lab.mesh.Authority.Verdict;
import dev.mooring.lab.mesh.TraceStage;
import dev.mooring.lab.mesh.Trail;
import dev.mooring.lab.world.MachineState;

/// Mutual TLS with a machine: it must be the account that its entry names.
record SecureNaming(Authority authority, Trail trail) {

  boolean accepts(Peer client, MachineState machine, Entry entry) {
    if (client.identity() instanceof Verdict.Invalid(var reason)) {
      return refuse("certificate of " + client.name() + ": " + reason);
    }
    return switch (Peer.identity(machine, authority)) {
      case Verdict.Invalid(var reason) ->
          refuse("certificate of " + machine.name() + ": " + reason);
      case Verdict.Identity(var namespace, var account, _)
          when namespace.equals(entry.namespace()) && account.equals(entry.account()) -> {
        trail.good(TraceStage.IDENTITY, machine.name() + " is " + namespace + "/" + account);
        yield true;
      }
      case Verdict.Identity(var namespace, var account, _) ->
          refuse(
              "%s is %s/%s, but its entry says %s/%s"
                  .formatted(
                      machine.name(), namespace, account, entry.namespace(), entry.account()));
    };
  }

  private boolean refuse(String why) {
    trail.bad(TraceStage.IDENTITY, why);
    return false;
  }
}
