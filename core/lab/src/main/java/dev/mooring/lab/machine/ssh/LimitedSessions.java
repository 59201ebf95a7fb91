package dev.mooring.lab.machine.ssh;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.client.future.DefaultOpenFuture;
import org.apache.sshd.client.future.OpenFuture;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.channel.Channel;
import org.apache.sshd.common.channel.exception.SshChannelOpenException;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.channel.ChannelSessionFactory;

/// Session channels, ten at a time on each connection: one more is refused and the others go on, as
/// OpenSSH's `MaxSessions` has it.
final class LimitedSessions extends ChannelSessionFactory {
  private static final int MOST = 10;
  private static final AttributeKey<AtomicInteger> OPEN = new AttributeKey<>();

  @Override
  public Channel createChannel(Session session) {
    return new ChannelSession() {
      @Override
      public OpenFuture open(long recipient, long window, long packet, Buffer buffer) {
        var open = getSession().computeAttributeIfAbsent(OPEN, _ -> new AtomicInteger());
        if (open.incrementAndGet() > MOST) {
          open.decrementAndGet();
          var refused = new DefaultOpenFuture(this, this);
          refused.setException(
              new SshChannelOpenException(
                  getChannelId(), SshConstants.SSH_OPEN_CONNECT_FAILED, "open failed"));
          return refused;
        }
        addCloseFutureListener(_ -> open.decrementAndGet());
        return super.open(recipient, window, packet, buffer);
      }
    };
  }
}
