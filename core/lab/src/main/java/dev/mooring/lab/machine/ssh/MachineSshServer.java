package dev.mooring.lab.machine.ssh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.forward.DirectTcpipFactory;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/// The machine's sshd, on loopback. Public keys only.
public final class MachineSshServer implements AutoCloseable {
  private final SshServer server = SshServer.setUpDefaultServer();

  /// @param port 0 takes a free one
  public MachineSshServer(SshServerSpec spec, int port) {
    server.setHost(InetAddress.getLoopbackAddress().getHostAddress());
    server.setPort(port);
    server.setKeyPairProvider(KeyPairProvider.wrap(spec.keys().pairs()));
    server.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
    server.setPublickeyAuthenticator(
        (user, key, _) -> {
          var words = PublicKeyEntry.toString(key).split(" ", 3);
          return spec.accounts().find(user).isPresent()
              && spec.authorized().allows(user, words[0], words[1]);
        });
    server.setCommandFactory((_, line) -> new ShellCommand(spec, line));
    server.setShellFactory(_ -> new ShellCommand(spec, ""));
    server.setFileSystemFactory(new HomeFileSystemFactory(spec.disk(), spec.accounts()));
    server.setSubsystemFactories(
        List.of(
            new SftpSubsystemFactory.Builder()
                .withFileSystemAccessor(new GuardedSftp(spec.disk(), spec.accounts()))
                .build()));
    server.addSessionListener(new CapturedPort(spec.isCaptured()));
    server.addSessionListener(new SessionBook(spec.accounts().loggedIn()));
    server.setChannelFactories(List.of(new LimitedSessions(), DirectTcpipFactory.INSTANCE));
    CoreModuleProperties.TCP_NODELAY.set(server, true);
    // OpenSSH's MaxAuthTries.
    CoreModuleProperties.MAX_AUTH_REQUESTS.set(server, 6);
    CoreModuleProperties.STOP_WAIT_TIME.set(server, Duration.ofSeconds(1));
  }

  public void start() {
    try {
      server.start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public int port() {
    return server.getPort();
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
