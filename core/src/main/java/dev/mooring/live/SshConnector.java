package dev.mooring.live;

import dev.mooring.port.WorldException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.schmizz.keepalive.KeepAliveProvider;
import net.schmizz.keepalive.KeepAliveRunner;
import net.schmizz.sshj.Config;
import net.schmizz.sshj.DefaultConfig;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.common.Factory;
import net.schmizz.sshj.transport.cipher.Cipher;
import net.schmizz.sshj.userauth.method.AuthMethod;
import net.schmizz.sshj.userauth.method.AuthPublickey;

/// Opens SSH connections: checks the host key, logs in by public key, keeps the connection alive.
final class SshConnector {
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(10);
  private static final int UNANSWERED = 3;

  private final Config config = config();
  private final int patience;

  /// @param patience for the connection, for the key exchange and for the login each
  SshConnector(Duration patience) {
    this.patience = (int) patience.toMillis();
  }

  private static Config config() {
    var config = new DefaultConfig();
    config.setKeepAliveProvider(KeepAliveProvider.KEEP_ALIVE);
    config.setCipherFactories(ciphers(config.getCipherFactories()));
    return config;
  }

  /// Only what OpenSSH still offers; AES first, because processors compute it themselves.
  private static List<Factory.Named<Cipher>> ciphers(List<Factory.Named<Cipher>> all) {
    var chosen = new ArrayList<Factory.Named<Cipher>>();
    for (var family : List.of("aes\\d+-gcm@openssh.com", "aes\\d+-ctr", "chacha20-.*")) {
      all.stream().filter(cipher -> cipher.getName().matches(family)).forEach(chosen::add);
    }
    return chosen;
  }

  /// @throws WorldException.Unreachable when nobody answers, or the host key is not trusted
  /// @throws WorldException.Denied when the login is refused
  SshConnection connect(SshRoute route) {
    var clients = new ArrayList<SSHClient>();
    var connected = false;
    try {
      for (var hop : route.hops()) {
        clients.add(client());
        connect(clients, hop);
      }
      connected = true;
      return new SshConnection(clients);
    } finally {
      if (!connected) {
        new SshConnection(clients).close();
      }
    }
  }

  private SSHClient client() {
    var client = new SSHClient(config);
    client.setSocketFactory(new QuickSockets());
    client.setConnectTimeout(patience);
    client.setTimeout(patience);
    client.getTransport().setTimeoutMs(patience);
    client.getConnection().setTimeoutMs(patience);
    if (client.getConnection().getKeepAlive() instanceof KeepAliveRunner keepAlive) {
      keepAlive.setKeepAliveInterval((int) KEEP_ALIVE.toSeconds());
      keepAlive.setMaxAliveCount(UNANSWERED);
    }
    return client;
  }

  private static void connect(List<SSHClient> clients, SshRoute.Hop hop) {
    var client = clients.getLast();
    var logins = logins(client, hop.identities());
    var check = new HostKeyCheck(hop.trusted());
    client.addHostKeyVerifier(check);
    try {
      open(clients, hop.target(), check);
      client.auth(hop.target().user(), logins);
    } catch (IOException failure) {
      throw SshFailures.connecting(failure, hop.target());
    }
  }

  private static void open(List<SSHClient> clients, SshTarget target, HostKeyCheck check)
      throws IOException {
    var client = clients.getLast();
    try {
      if (clients.size() == 1) {
        client.connect(target.host(), target.port());
      } else {
        var before = clients.get(clients.size() - 2);
        client.connectVia(before.newDirectConnection(target.host(), target.port()));
      }
    } catch (IOException failure) {
      check.rethrowRefusal(failure);
      throw failure;
    }
  }

  private static List<AuthMethod> logins(SSHClient client, List<Path> identities) {
    var logins = new ArrayList<AuthMethod>();
    for (var identity : identities) {
      if (Files.isReadable(identity)) {
        logins.add(login(client, identity));
      }
    }
    return logins;
  }

  private static AuthMethod login(SSHClient client, Path identity) {
    try {
      return new AuthPublickey(client.loadKeys(identity.toString()));
    } catch (IOException failure) {
      throw new WorldException.Denied("The SSH key " + identity + " cannot be used.", failure);
    }
  }
}
