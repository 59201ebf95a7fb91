package dev.mooring.live.ssh;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.connection.ConnectionException;
import net.schmizz.sshj.connection.channel.direct.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An open, logged-in connection, with those of the hops that it leads through.
final class SshConnection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SshConnection.class);
  private final List<SSHClient> clients;

  SshConnection(List<SSHClient> clients) {
    this.clients = List.copyOf(clients);
  }

  boolean isAlive() {
    return clients.stream().allMatch(client -> client.isConnected() && client.isAuthenticated());
  }

  /// @throws IOException when the connection is broken, also where it broke a moment ago
  Session session() throws IOException {
    try {
      return clients.getLast().startSession();
    } catch (IllegalStateException gone) {
      // This is how sshj says that the connection ended since it was last looked at.
      throw new IOException("The connection ended.", gone);
    }
  }

  /// Waits until the server has answered a request that changes nothing, so that it has done with
  /// what was sent before.
  ///
  /// @throws IOException when the connection is broken
  void roundTrip() throws IOException {
    var connection = clients.getLast().getConnection();
    try {
      connection
          .sendGlobalRequest("keepalive@openssh.com", true, new byte[0])
          .retrieve(connection.getTimeoutMs(), TimeUnit.MILLISECONDS);
    } catch (ConnectionException refused) {
      if (clients.getLast().isConnected()) {
        // A request that the server does not know is answered too.
        LOG.debug("The server answers: {}", refused.toString());
      } else {
        throw refused;
      }
    }
  }

  @Override
  public void close() {
    for (var client : clients.reversed()) {
      try {
        client.disconnect();
      } catch (IOException failure) {
        LOG.debug("The connection was broken before it was closed: {}", failure.toString());
      }
    }
  }
}
