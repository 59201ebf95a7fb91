package dev.mooring.lab.machine.disk;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Who is logged in over SSH, and how their sessions are ended.
public final class LoggedIn {
  private final Map<String, Set<Runnable>> sessions = new ConcurrentHashMap<>();

  /// @param end cuts the session
  public void opened(String user, Runnable end) {
    sessions.computeIfAbsent(user, _ -> ConcurrentHashMap.newKeySet()).add(end);
  }

  public void closed(String user, Runnable end) {
    sessions.computeIfPresent(
        user,
        (_, open) -> {
          open.remove(end);
          return open.isEmpty() ? null : open;
        });
  }

  public boolean has(String user) {
    return sessions.containsKey(user);
  }

  /// Ends all of a user's sessions, as the end of their processes does.
  ///
  /// @return whether there were any
  public boolean end(String user) {
    var open = sessions.remove(user);
    if (open == null) {
      return false;
    }
    open.forEach(Runnable::run);
    return true;
  }
}
