package dev.mooring.lab.machine.ssh;

import dev.mooring.lab.machine.disk.LoggedIn;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;

/// Tells the machine who logs in and who leaves.
final class SessionBook implements SessionListener {
  private final LoggedIn users;
  private final Map<Session, Runnable> ends = new ConcurrentHashMap<>();

  SessionBook(LoggedIn users) {
    this.users = users;
  }

  @Override
  public void sessionEvent(Session session, Event event) {
    if (event == Event.Authenticated) {
      Runnable end = () -> session.close(true);
      ends.put(session, end);
      users.opened(session.getUsername(), end);
    }
  }

  @Override
  public void sessionClosed(Session session) {
    Optional.ofNullable(ends.remove(session))
        .ifPresent(end -> users.closed(session.getUsername(), end));
  }
}
