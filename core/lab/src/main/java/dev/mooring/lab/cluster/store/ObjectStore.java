package dev.mooring.lab.cluster.store;

import dev.mooring.lab.world.ClusterObjects;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// All objects of the practice cluster, and what happened to them lately. What it gives out is not
/// to be changed; what it takes in is copied.
public final class ObjectStore implements ClusterObjects {
  private static final int REMEMBERED = 20_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, NavigableMap<ObjectKey, ObjectNode>> objects = new HashMap<>();
  private final Deque<ObjectEvent> history = new ArrayDeque<>();
  private final List<Consumer<ObjectEvent>> listeners = new CopyOnWriteArrayList<>();
  private long revision = 1;
  private long forgotten;

  /// Runs something that reads and writes as one step; nobody else writes meanwhile.
  public <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  public Optional<ObjectNode> get(String plural, String namespace, String name) {
    return locked(() -> Optional.ofNullable(of(plural).get(new ObjectKey(namespace, name))));
  }

  /// All objects of a kind in all namespaces, by namespace and name.
  public List<ObjectNode> list(String plural) {
    return locked(() -> List.copyOf(of(plural).values()));
  }

  /// The plurals under which something is stored now.
  public List<String> plurals() {
    return locked(() -> objects.keySet().stream().sorted().toList());
  }

  /// Stores an object under its namespace and name and gives it the next resourceVersion.
  public ObjectNode put(String plural, ObjectNode object) {
    return locked(
        () -> {
          var stored = object.deepCopy();
          Json.metadata(stored).put("resourceVersion", Long.toString(++revision));
          var before = Optional.ofNullable(of(plural).put(ObjectKey.of(stored), stored));
          var type = before.isPresent() ? ObjectEvent.Type.MODIFIED : ObjectEvent.Type.ADDED;
          publish(new ObjectEvent(type, plural, stored, before, revision));
          return stored;
        });
  }

  /// Takes an object away; the answer is how it was last.
  public Optional<ObjectNode> remove(String plural, String namespace, String name) {
    return locked(
        () -> {
          var gone = Optional.ofNullable(of(plural).remove(new ObjectKey(namespace, name)));
          gone.ifPresent(
              was -> {
                var last = was.deepCopy();
                Json.metadata(last).put("resourceVersion", Long.toString(++revision));
                var type = ObjectEvent.Type.DELETED;
                publish(new ObjectEvent(type, plural, last, gone, revision));
              });
          return gone;
        });
  }

  /// The resourceVersion of the newest change.
  public long revision() {
    return locked(() -> revision);
  }

  /// What happened after a revision; empty when that is too long ago to be remembered.
  public Optional<List<ObjectEvent>> since(long then) {
    return locked(
        () -> {
          if (then < forgotten) {
            return Optional.empty();
          }
          var oldest = history.peekFirst();
          if (oldest != null && history.size() == REMEMBERED && oldest.revision() > then + 1) {
            return Optional.empty();
          }
          return Optional.of(history.stream().filter(e -> e.revision() > then).toList());
        });
  }

  /// Forgets what happened until now; the objects stay.
  public void forget() {
    locked(
        () -> {
          history.clear();
          forgotten = revision;
          return forgotten;
        });
  }

  /// Tells of every change from now on, in order, while the store is locked: a listener only takes
  /// note. The answer ends it.
  public Runnable listen(Consumer<ObjectEvent> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public Optional<JsonNode> find(String plural, String namespace, String name) {
    return get(plural, namespace, name).map(ObjectNode::deepCopy);
  }

  @Override
  public List<JsonNode> list(String plural, String namespace) {
    return list(plural).stream()
        .filter(o -> namespace.isEmpty() || Json.namespace(o).equals(namespace))
        .map(o -> (JsonNode) o.deepCopy())
        .toList();
  }

  private NavigableMap<ObjectKey, ObjectNode> of(String plural) {
    return objects.computeIfAbsent(plural, _ -> new TreeMap<>());
  }

  private void publish(ObjectEvent event) {
    history.addLast(event);
    if (history.size() > REMEMBERED) {
      history.removeFirst();
    }
    listeners.forEach(l -> l.accept(event));
  }
}
