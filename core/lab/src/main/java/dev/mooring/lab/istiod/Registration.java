package dev.mooring.lab.istiod;

import dev.mooring.lab.cluster.registry.Registry;
import dev.mooring.lab.cluster.registry.WriteOptions;
import dev.mooring.lab.cluster.store.ApiException;
import dev.mooring.lab.cluster.store.Json;
import dev.mooring.lab.istiod.Judgement.Identity;
import dev.mooring.lab.world.Delay;
import dev.mooring.lab.world.Istiod.Answer.Failed;
import dev.mooring.lab.world.Istiod.Node;
import dev.mooring.lab.world.LabTime;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/// Keeps the WorkloadEntries of machines that register themselves: made from their group when they
/// connect, taken away ten seconds after they have gone.
record Registration(Registry registry, LabTime time, InstantSource clock, IstiodLog log) {
  private static final String ENTRIES = "workloadentries";
  private static final String CONNECTED = "istio.io/connectedAt";
  private static final String DISCONNECTED = "istio.io/disconnectedAt";
  private static final WriteOptions OPTIONS = WriteOptions.by("pilot-discovery");

  /// Why the machine cannot be registered; empty when it is.
  Optional<Failed<Object>> register(Node node, Identity identity) {
    var name = name(node);
    var present = registry.store().get(ENTRIES, node.namespace(), name);
    var group = registry.store().get("workloadgroups", node.namespace(), node.group());
    if (present.isEmpty() && group.isEmpty()) {
      return Optional.of(
          new Failed<>(
              "FailedPrecondition",
              "auto-registration WorkloadEntry of %s failed: cannot find WorkloadGroup %s/%s"
                  .formatted(node.id(), node.namespace(), node.group())));
    }
    var entry = present.orElseGet(() -> Entries.of(node, group.orElseThrow(), name));
    var mismatch = mismatch(entry, identity);
    if (mismatch.isPresent()) {
      return mismatch;
    }
    try {
      if (present.isEmpty()) {
        stampConnected(entry);
        registry.create(registry.kinds().of(ENTRIES), node.namespace(), entry, OPTIONS);
        log.info("auto-registered WorkloadEntry " + node.namespace() + "/" + name);
      } else {
        edit(node, "", this::stampConnected);
      }
      return Optional.empty();
    } catch (ApiException refused) {
      return Optional.of(
          new Failed<>(
              "Unknown",
              "auto-registration WorkloadEntry of "
                  + node.id()
                  + " failed: error creating WorkloadEntry: "
                  + refused.getMessage()));
    }
  }

  private static Optional<Failed<Object>> mismatch(ObjectNode entry, Identity identity) {
    var account = Json.text(entry, "spec", "serviceAccount");
    var isSame = account.isEmpty() || account.equals(identity.account());
    return isSame
        ? Optional.empty()
        : Optional.of(
            new Failed<>(
                "Unknown",
                "registration of WorkloadEntry service account mismatch: \"%s\" vs \"%s\""
                    .formatted(identity.account(), account)));
  }

  private void stampConnected(ObjectNode entry) {
    var annotations = Json.child(Json.metadata(entry), "annotations");
    annotations.put("istio.io/workloadController", log.instance());
    annotations.put(CONNECTED, clock.instant().toString());
    annotations.remove(DISCONNECTED);
  }

  /// The machine has gone: its entry goes too, unless the machine is back by then.
  void leave(Node node) {
    var now = clock.instant().toString();
    edit(
        node,
        "",
        live -> {
          var annotations = Json.child(Json.metadata(live), "annotations");
          annotations.remove(CONNECTED);
          annotations.put(DISCONNECTED, now);
        });
    var _ = time.later(Delay.ENTRY_REMOVAL, () -> remove(node));
  }

  private void remove(Node node) {
    registry
        .store()
        .get(ENTRIES, node.namespace(), name(node))
        .filter(entry -> Json.annotation(entry, CONNECTED).isEmpty())
        .ifPresent(
            entry -> {
              registry.store().remove(ENTRIES, node.namespace(), Json.name(entry));
              log.info(
                  "cleaned up auto-registered WorkloadEntry "
                      + node.namespace()
                      + "/"
                      + Json.name(entry));
            });
  }

  /// Writes what the machine's probe found.
  void health(Node node, boolean isHealthy, String message) {
    edit(
        node,
        "status",
        live -> {
          var conditions = Json.child(live, "status").putArray("conditions");
          var condition = conditions.addObject().put("type", "Healthy");
          condition.put("status", isHealthy ? "True" : "False");
          condition.put("lastProbeTime", clock.instant().toString());
          condition.put("lastTransitionTime", clock.instant().toString());
          if (!isHealthy) {
            condition.put("message", message);
          }
        });
  }

  boolean isRegistered(Node node) {
    return registry.store().get(ENTRIES, node.namespace(), name(node)).isPresent();
  }

  private void edit(Node node, String subresource, Consumer<ObjectNode> edit) {
    if (!isRegistered(node)) {
      return;
    }
    try {
      registry.update(
          registry.kinds().of(ENTRIES),
          node.namespace(),
          name(node),
          subresource,
          live -> {
            edit.accept(live);
            return live;
          },
          OPTIONS);
    } catch (ApiException gone) {
      log.info("WorkloadEntry " + name(node) + " was changed meanwhile: " + gone.getMessage());
    }
  }

  /// `<group>-<address>[-<network>]`, its end where that is too long for a name.
  static String name(Node node) {
    var network = node.network().isEmpty() ? "" : "-" + node.network();
    var name = node.group() + "-" + node.ip().replace(':', '-') + network;
    return name.length() > 253 ? name.substring(name.length() - 253) : name;
  }
}
