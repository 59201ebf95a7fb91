package dev.mooring.app.wizard;

import dev.mooring.app.session.Session;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// The session that the window shows. It is closed once, by whoever comes last: the window may be
/// gone before a session is there.
final class HeldSession implements AutoCloseable {
  private Optional<Session> session = Optional.empty();
  private boolean isClosed;

  /// Keeps a session that was just opened.
  Session keep(Session opened) {
    if (!isKept(opened)) {
      opened.close();
    }
    return opened;
  }

  private synchronized boolean isKept(Session opened) {
    if (!isClosed) {
      session = Optional.of(opened);
    }
    return !isClosed;
  }

  private synchronized Optional<Session> taken() {
    var held = session;
    session = Optional.empty();
    return held;
  }

  /// Leaves the session for the same journey in another context; may take a while.
  ///
  /// @throws dev.mooring.app.session.Complaint when there can be none; then the old session is kept
  Session turnTo(String context) {
    // Nobody else closes it meanwhile.
    var old = taken().orElseThrow(() -> new CancellationException("The window is closed."));
    try {
      return keep(old.turnTo(context));
    } catch (RuntimeException failure) {
      keep(old);
      throw failure;
    }
  }

  @Override
  public void close() {
    closed().ifPresent(Session::close);
  }

  private synchronized Optional<Session> closed() {
    isClosed = true;
    return taken();
  }
}
