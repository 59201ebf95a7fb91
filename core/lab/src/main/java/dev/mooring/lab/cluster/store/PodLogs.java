package dev.mooring.lab.cluster.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the containers of pods have said lately, for `kubectl logs`.
public final class PodLogs {
  private static final int REMEMBERED = 1_000;
  private final Map<ObjectKey, Deque<String>> lines = new HashMap<>();

  public synchronized void append(String namespace, String pod, String line) {
    var said = lines.computeIfAbsent(new ObjectKey(namespace, pod), _ -> new ArrayDeque<>());
    said.addLast(line);
    if (said.size() > REMEMBERED) {
      said.removeFirst();
    }
  }

  /// The oldest first; none for a pod that has said nothing.
  public synchronized List<String> of(String namespace, String pod) {
    return List.copyOf(lines.getOrDefault(new ObjectKey(namespace, pod), new ArrayDeque<>()));
  }
}
