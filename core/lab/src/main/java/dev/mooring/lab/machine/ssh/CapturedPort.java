package dev.mooring.lab.machine.ssh;

import java.util.function.BooleanSupplier;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;

/// Keeps new connections from the SSH server while iptables sends them elsewhere, where nobody
/// speaks SSH. Those that are open go on: the kernel knows them.
record CapturedPort(BooleanSupplier isCaptured) implements SessionListener {

  @Override
  public void sessionCreated(Session session) {
    if (isCaptured.getAsBoolean()) {
      session.close(true);
    }
  }
}
