package dev.mooring.lab.istiod;

import dev.mooring.lab.cluster.LabCluster;
import dev.mooring.lab.cluster.authority.LabAuthority;
import dev.mooring.lab.cluster.store.Json;
import dev.mooring.lab.cluster.store.ObjectEvent;
import dev.mooring.lab.istiod.Judgement.Identity;
import dev.mooring.lab.istiod.Judgement.SentAway;
import dev.mooring.lab.mesh.ClusterView;
import dev.mooring.lab.mesh.istio1.Directory;
import dev.mooring.lab.world.Istiod;
import dev.mooring.lab.world.LabTime;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// istiod: signs for those who prove who they are, configures their proxies, and keeps the entries
/// of machines that register themselves.
public final class LabIstiod implements Istiod, AutoCloseable {
  private final AtomicLong numbers = new AtomicLong();
  private final Map<Long, Connection> streams = new ConcurrentHashMap<>();
  private final LabAuthority authority;
  private final Door door;
  private final Gatekeeper gatekeeper;
  private final Registration registration;
  private final Directory directory;
  private final Settings settings;
  private final Runnable deaf;

  public LabIstiod(LabCluster cluster, LabTime time, InstantSource clock) {
    var view = new ClusterView(cluster.objects());
    var log = new IstiodLog(cluster.logs(), view, clock);
    var store = cluster.registry().store();
    settings = new Settings(cluster.objects());
    authority = cluster.authority();
    door = new Door(view, new Gateways(cluster.objects()), authority);
    gatekeeper = new Gatekeeper(cluster.tokens(), authority, store, settings, log);
    registration = new Registration(cluster.registry(), time, clock, log);
    directory = new Directory(cluster.objects(), view);
    deaf = store.listen(this::observe);
  }

  @Override
  public Answer<Certificate> sign(Request request) {
    var closed = door.closed(request);
    if (closed.isPresent()) {
      return failed(closed.get());
    }
    return switch (gatekeeper.judge(request, "request authenticate failure")) {
      case SentAway(var failure) -> failed(failure);
      case Identity(var namespace, var account) -> {
        var keys = authority.issue(namespace, account, LabAuthority.WORKLOAD_LIFE);
        yield new Answer.Granted<>(
            new Certificate(keys.certChainPem(), keys.keyPem(), keys.notAfter()));
      }
    };
  }

  @Override
  public Answer<Long> connect(Request request, Node node) {
    var closed = door.closed(request);
    if (closed.isPresent()) {
      return failed(closed.get());
    }
    Judgement judgement = gatekeeper.judge(request, "authentication failure");
    return switch (judgement) {
      case SentAway(var failure) -> failed(failure);
      case Identity identity -> admit(request, node, identity);
    };
  }

  private Answer<Long> admit(Request request, Node node, Identity identity) {
    var isWho =
        node.namespace().equals(identity.namespace())
            && (node.serviceAccount().isEmpty()
                || node.serviceAccount().equals(identity.account()));
    if (!isWho) {
      return new Answer.Failed<>(
          "PermissionDenied",
          "authorization failed: no identities ([%s]) matched %s/%s"
              .formatted(identity.spiffe(), node.namespace(), node.serviceAccount()));
    }
    if (registers(node)) {
      var refused = registration.register(node, identity);
      if (refused.isPresent()) {
        return failed(refused.get());
      }
    }
    var number = numbers.incrementAndGet();
    streams.put(number, Connection.open(request, node, identity));
    return new Answer.Granted<>(number);
  }

  private boolean registers(Node node) {
    return !node.group().isEmpty() && settings.registers();
  }

  @Override
  public boolean isConnected(long stream) {
    var open = Optional.ofNullable(streams.get(stream));
    if (open.isPresent() && door.closed(open.get().request()).isPresent()) {
      close(stream);
      return false;
    }
    return open.isPresent();
  }

  @Override
  public void report(long stream, boolean isHealthy, String message) {
    var open = Optional.ofNullable(streams.get(stream));
    if (open.isEmpty() || !registers(open.get().node()) || !settings.checksHealth()) {
      return;
    }
    var said = isHealthy ? "" : message;
    if (!open.get().health().equals(Optional.of(said))) {
      streams.put(stream, open.get().withHealth(said));
      registration.health(open.get().node(), isHealthy, message);
    }
  }

  @Override
  public void close(long stream) {
    Optional.ofNullable(streams.remove(stream))
        .map(Connection::node)
        .filter(this::registers)
        .ifPresent(registration::leave);
  }

  @Override
  public List<String> lookup(String name, String namespace) {
    return directory.addresses(name, namespace);
  }

  /// A group that comes back while its machines are connected gets their entries at once.
  private void observe(ObjectEvent event) {
    if (event.added("workloadgroups")) {
      var namespace = Json.namespace(event.object());
      var name = Json.name(event.object());
      Thread.startVirtualThread(
          () ->
              streams.replaceAll((_, one) -> one.registersWith(namespace, name) ? anew(one) : one));
    }
  }

  private Connection anew(Connection one) {
    return registration.register(one.node(), one.identity()).isPresent() ? one : one.anew();
  }

  private static <T> Answer<T> failed(Answer.Failed<Object> failure) {
    return new Answer.Failed<>(failure.code(), failure.description());
  }

  @Override
  public void close() {
    deaf.run();
  }
}
