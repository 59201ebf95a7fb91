package dev.mooring.live.ssh;

import dev.mooring.port.HostKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.server.SshServer;

/// An SSH server of the test's own: it knows some host key, some users' keys and the commands of
/// [PracticeCommand].
final class PracticeSshd implements AutoCloseable {
  /// Opened by a test to let the command `slow` go on.
  final CountDownLatch goOn = new CountDownLatch(1);

  /// Counts down when a command gets a TERM.
  final CountDownLatch terminated = new CountDownLatch(1);

  final AtomicInteger connections = new AtomicInteger();
  private final SshServer server = SshServer.setUpDefaultServer();
  private final Set<String> accepted = ConcurrentHashMap.newKeySet();
  private final KeyPair hostKey;

  PracticeSshd() throws IOException, GeneralSecurityException {
    this(0, KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256));
  }

  PracticeSshd(int port, KeyPair hostKey) throws IOException {
    this.hostKey = hostKey;
    server.setHost("127.0.0.1");
    server.setPort(port);
    server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
    server.setPublickeyAuthenticator(
        (user, key, _) -> accepted.contains(user + " " + PublicKeyEntry.toString(key)));
    server.setCommandFactory((_, line) -> new PracticeCommand(line, this));
    server.setForwardingFilter(org.apache.sshd.server.forward.AcceptAllForwardingFilter.INSTANCE);
    server.addSessionListener(
        new SessionListener() {
          @Override
          public void sessionCreated(Session session) {
            connections.incrementAndGet();
          }
        });
    server.start();
  }

  PracticeSshd accept(String user, SshKeyFile key) {
    accepted.add(user + " " + key.publicKey());
    return this;
  }

  /// Does not answer whether a key is accepted, until that latch is opened.
  PracticeSshd hangingAtLogin(CountDownLatch free) {
    server.setPublickeyAuthenticator(
        (_, _, _) -> {
          try {
            return free.await(1, TimeUnit.MINUTES) && accepted.isEmpty();
          } catch (InterruptedException stopped) {
            return false;
          }
        });
    return this;
  }

  int port() {
    return server.getPort();
  }

  KeyPair keys() {
    return hostKey;
  }

  HostKey hostKey() {
    var words = PublicKeyEntry.toString(hostKey.getPublic()).split(" ", -1);
    return new HostKey(words[0], words[1]);
  }

  /// Cuts all connections without a word.
  void drop() {
    server.getActiveSessions().forEach(session -> session.close(true));
  }

  @Override
  public void close() {
    try {
      server.stop(true);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
