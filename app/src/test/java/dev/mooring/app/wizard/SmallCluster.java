package dev.mooring.app.wizard;

import dev.mooring.port.Access;
import dev.mooring.port.Cluster;
import dev.mooring.port.NamespaceContents;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Keeps objects, and gives each Service an address at once.
final class SmallCluster implements Cluster {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final Map<ResourceRef, Resource> objects = new ConcurrentHashMap<>();
  private final Semaphore writes = new Semaphore(Integer.MAX_VALUE / 2);
  private volatile boolean isAllowed = true;
  private volatile boolean hasNamespaces = true;

  SmallCluster() {
    pod("istio-system", "istio", "pilot", "docker.io/istio/pilot:0.2.12");
    for (var app : List.of("productpage", "details", "reviews", "ratings")) {
      pod("default", "app", app, "istio/examples-bookinfo:0.2.12");
    }
  }

  /// Lets every write wait until [#go].
  void hold() {
    writes.drainPermits();
  }

  void go() {
    writes.release(Integer.MAX_VALUE / 2);
  }

  void takeRights() {
    isAllowed = false;
  }

  void namespace(String name) {
    var json =
        "{\"apiVersion\": \"v1\", \"kind\": \"Namespace\", \"metadata\": {\"name\": \""
            + name
            + "\"}}";
    var ref = new ResourceRef(ResourceKind.NAMESPACE, "", name);
    objects.put(ref, new Resource(ref, JSON.readTree(json)));
  }

  /// Namespaces may no longer be listed.
  void hideNamespaces() {
    hasNamespaces = false;
  }

  private void pod(String namespace, String label, String value, String image) {
    var json =
        """
        {"apiVersion": "v1", "kind": "Pod",
         "metadata": {"name": "%2$s", "labels": {"%1$s": "%2$s"}},
         "spec": {"containers": [{"image": "%3$s"}]},
         "status": {"conditions": [{"type": "Ready", "status": "True"}]}}
        """
            .formatted(label, value, image);
    var ref = new ResourceRef(ResourceKind.POD, namespace, value);
    objects.put(ref, new Resource(ref, JSON.readTree(json)));
  }

  @Override
  public Resource apply(Resource wanted) {
    writes.acquireUninterruptibly();
    var json = (ObjectNode) wanted.json().deepCopy();
    if (wanted.ref().kind().equals(ResourceKind.SERVICE)) {
      json.set(
          "status", JSON.readTree("{\"loadBalancer\": {\"ingress\": [{\"ip\": \"10.150.0.7\"}]}}"));
    }
    var made = new Resource(wanted.ref(), json);
    objects.put(wanted.ref(), made);
    return made;
  }

  @Override
  public void delete(ResourceRef ref) {
    objects.remove(ref);
  }

  @Override
  public String version() {
    return "v1.8.1-gke.0";
  }

  @Override
  public NamespaceContents contents(String namespace) {
    return new NamespaceContents(
        objects.values().stream()
            .filter(one -> one.ref().namespace().equals(namespace))
            .filter(one -> !one.ref().kind().equals(ResourceKind.POD))
            .toList(),
        List.of());
  }

  @Override
  public void label(ResourceRef ref, String key, String value) {
    // No test here shares objects.
    throw new UnsupportedOperationException();
  }

  @Override
  public void unlabel(ResourceRef ref, Set<String> keys) {
    objects.computeIfPresent(ref, (_, found) -> without(found, keys));
  }

  private static Resource without(Resource found, Set<String> keys) {
    var json = (ObjectNode) found.json().deepCopy();
    json.withObjectProperty("metadata").withObjectProperty("labels").remove(keys);
    return new Resource(found.ref(), json);
  }

  @Override
  public Optional<Resource> find(ResourceRef ref) {
    return Optional.ofNullable(objects.get(ref));
  }

  @Override
  public List<Resource> list(ResourceKind kind, String namespace, Map<String, String> labels) {
    if (kind.equals(ResourceKind.NAMESPACE) && !hasNamespaces) {
      throw new WorldException.Denied(Phrase.of("refusal.said", "namespaces is forbidden"), null);
    }
    return objects.values().stream()
        .filter(one -> one.ref().kind().equals(kind))
        .filter(one -> namespace.isEmpty() || one.ref().namespace().equals(namespace))
        .filter(
            one ->
                labels.entrySet().stream()
                    .allMatch(label -> one.label(label.getKey()).equals(label.getValue())))
        .toList();
  }

  @Override
  public boolean serves(ResourceKind kind) {
    return true;
  }

  @Override
  public boolean may(Access access) {
    return isAllowed;
  }

  @Override
  public String log(ResourceRef pod, int lines) {
    return "";
  }

  @Override
  public String token(String namespace, String account, String audience, Duration life) {
    throw new WorldException.NotFound(
        Phrase.of("refusal.said", "There is no account " + account + "."), null);
  }
}
