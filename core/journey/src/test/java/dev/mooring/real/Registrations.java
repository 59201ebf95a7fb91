package dev.mooring.real;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// istiod's WorkloadEntries of machines that register themselves: made from their group when they
/// connect, taken away a moment after they have gone. istiod waits ten seconds; this one three. A
/// machine that comes back just when its end is noticed is one thing after the other.
record Registrations(KubernetesClient admin, ScheduledExecutorService timer) {
  static final String VERSION = "networking.istio.io/v1";
  private static final int GRACE_SECONDS = 3;
  private static final String CONNECTED = "istio.io/connectedAt";
  private static final String DISCONNECTED = "istio.io/disconnectedAt";

  /// @return names this connection among those of the machine
  /// @throws RpcFailure when it cannot be registered
  synchronized String register(MeshNode node, MeshIdentity identity) throws RpcFailure {
    var group = object("WorkloadGroup", node.namespace(), node.group()).get();
    var entry = entry(node);
    if (entry.get() == null && group == null) {
      throw new RpcFailure(
          "FailedPrecondition",
          "auto-registration WorkloadEntry of %s failed: cannot find WorkloadGroup %s/%s"
              .formatted(node.text("id"), node.namespace(), node.group()));
    }
    var connected = Instant.now().toString();
    if (entry.get() == null) {
      requireSame(identity, group);
      admin.resource(fresh(node, group, connected)).create();
    } else {
      entry.edit(live -> stamped(live, CONNECTED, connected));
    }
    return connected;
  }

  private static void requireSame(MeshIdentity identity, GenericKubernetesResource group)
      throws RpcFailure {
    String account = group.get("spec", "template", "serviceAccount");
    if (account != null && !account.equals(identity.account())) {
      throw new RpcFailure(
          "Unknown",
          "registration of WorkloadEntry service account mismatch: \"%s\" vs \"%s\""
              .formatted(identity.account(), account));
    }
  }

  private static GenericKubernetesResource fresh(
      MeshNode node, GenericKubernetesResource group, String connected) {
    var meta = group.getMetadata();
    var entry = new GenericKubernetesResource();
    entry.setApiVersion(VERSION);
    entry.setKind("WorkloadEntry");
    entry.setMetadata(
        new ObjectMetaBuilder()
            .withName(node.entry())
            .withNamespace(node.namespace())
            .withLabels(node.labels())
            .addToAnnotations("istio.io/autoRegistrationGroup", meta.getName())
            .addToAnnotations("istio.io/workloadController", "istiod-of-the-test")
            .addToAnnotations(CONNECTED, connected)
            .addNewOwnerReference()
            .withApiVersion(VERSION)
            .withKind("WorkloadGroup")
            .withName(meta.getName())
            .withUid(meta.getUid())
            .withController(true)
            .endOwnerReference()
            .build());
    Map<String, Object> template = group.get("spec", "template");
    var spec = new HashMap<>(template);
    spec.put("address", node.text("ip"));
    spec.put("labels", node.labels());
    entry.setAdditionalProperty("spec", spec);
    return entry;
  }

  private static GenericKubernetesResource stamped(
      GenericKubernetesResource live, String annotation, String time) {
    var annotations = live.getMetadata().getAnnotations();
    annotations.remove(CONNECTED);
    annotations.remove(DISCONNECTED);
    annotations.put(annotation, time);
    return live;
  }

  /// Notes what its probe found.
  void health(MeshNode node, String found) {
    var isHealthy = found.equals("healthy");
    var now = Instant.now().toString();
    var condition =
        Map.of(
            "type",
            "Healthy",
            "status",
            isHealthy ? "True" : "False",
            "message",
            isHealthy ? "" : found,
            "lastProbeTime",
            now,
            "lastTransitionTime",
            now);
    entry(node)
        .editStatus(
            live -> {
              live.setAdditionalProperty("status", Map.of("conditions", List.of(condition)));
              return live;
            });
  }

  /// The machine has gone; its entry goes too, unless the machine is back by then. An end that is
  /// noticed only after the machine has come back says nothing.
  ///
  /// @param connected the connection that has ended
  synchronized void leave(MeshNode node, String connected) {
    var entry = entry(node).get();
    if (entry != null && connected.equals(entry.getMetadata().getAnnotations().get(CONNECTED))) {
      entry(node).edit(live -> stamped(live, DISCONNECTED, Instant.now().toString()));
      var _ = timer.schedule(() -> remove(node), GRACE_SECONDS, TimeUnit.SECONDS);
    }
  }

  private synchronized void remove(MeshNode node) {
    var entry = entry(node).get();
    if (entry != null && !entry.getMetadata().getAnnotations().containsKey(CONNECTED)) {
      entry(node).delete();
    }
  }

  private Resource<GenericKubernetesResource> entry(MeshNode node) {
    return object("WorkloadEntry", node.namespace(), node.entry());
  }

  private Resource<GenericKubernetesResource> object(String kind, String namespace, String name) {
    return admin
        .genericKubernetesResources(VERSION, kind)
        .inNamespace(namespace)
        .withName(Objects.requireNonNull(name));
  }
}
