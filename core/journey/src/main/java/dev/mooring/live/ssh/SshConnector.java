package dev.mooring.live.ssh;

import dev.mooring.live.call.Exchange;
import dev.mooring.live.ssh.trust.HostKeyCheck;
import dev.mooring.live.ssh.trust.HostKeys;
import dev.mooring.live.ssh.trust.OwnKnownHosts;
import dev.mooring.live.ssh.trust.TrustedHostKeys;
import dev.mooring.live.ssh.trust.UnknownHostKey;
import dev.mooring.port.SshQuestion;
import dev.mooring.port.SshQuestions;
import dev.mooring.port.WorldException;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.schmizz.keepalive.KeepAliveRunner;
import net.schmizz.sshj.Config;
import net.schmizz.sshj.SSHClient;

/// Opens SSH connections: checks the host key, logs in by public key, keeps the connection alive.
final class SshConnector {
  private static final int UNANSWERED = 3;

  /// How long somebody else may take.
  ///
  /// @param whole for everything until the last login is done
  /// @param answer for the connection, for the key exchange and for each step of the login
  /// @param alive between two signs of life, in whole seconds; three that are missing end the
  ///   connection
  record Patience(Exchange whole, Duration answer, Duration alive) {
    static Patience of(Exchange whole, Duration answer) {
      return new Patience(whole, answer, Duration.ofSeconds(10));
    }
  }

  private final Config config;
  private final Patience patience;
  private final SshQuestions questions;
  private final OwnKnownHosts own;

  /// @param own gets the host keys that a person said yes to
  SshConnector(Config config, Patience patience, SshQuestions questions, OwnKnownHosts own) {
    this.config = config;
    this.patience = patience;
    this.questions = questions;
    this.own = own;
  }

  /// @throws WorldException.Unreachable when nobody answers, or the host key is not trusted
  /// @throws WorldException.Denied when the login is refused
  SshConnection connect(SshRoute route) {
    var target = route.hops().getLast().target();
    var sockets = new QuickSockets();
    var isOpen = false;
    try {
      var connection =
          patience
              .whole()
              .perform(
                  () -> open(route, sockets),
                  () -> SshFailures.late(target, patience.whole().limit()));
      isOpen = true;
      return connection;
    } finally {
      if (!isOpen) {
        sockets.cut();
      }
    }
  }

  private SshConnection open(SshRoute route, QuickSockets sockets) {
    var clients = new ArrayList<SSHClient>();
    var connected = false;
    try {
      for (var hop : route.hops()) {
        clients.add(next(clients, route, hop, sockets));
      }
      connected = true;
      return new SshConnection(clients);
    } finally {
      if (!connected) {
        new SshConnection(clients).close();
      }
    }
  }

  private SSHClient next(
      List<SSHClient> before, SshRoute route, SshRoute.Hop hop, QuickSockets sockets) {
    var machine = route.hops().getLast();
    try {
      return next(before, hop, sockets);
    } catch (WorldException failure) {
      throw hop.equals(machine)
          ? failure
          : SshFailures.onTheWay(failure, hop.target(), machine.target());
    } catch (IOException failure) {
      if (!before.isEmpty()) {
        var gate = route.hops().get(before.size() - 1).target();
        var closed = SshFailures.notLetThrough(failure, gate, hop.target());
        if (closed.isPresent()) {
          throw closed.get();
        }
      }
      var told = SshFailures.connecting(failure, hop.target());
      throw hop.equals(machine) ? told : SshFailures.onTheWay(told, hop.target(), machine.target());
    }
  }

  /// Asks about a host key that nobody knows, and connects again: no server waits for a person.
  private SSHClient next(List<SSHClient> before, SshRoute.Hop hop, QuickSockets sockets)
      throws IOException {
    try {
      return open(before, hop, hop.trusted(), sockets);
    } catch (UnknownHostKey unknown) {
      var shown = unknown.shown();
      var fingerprint = HostKeys.fingerprint(shown.base64());
      if (!questions.agrees(SshQuestion.hostKey(unknown.place(), shown.type(), fingerprint))) {
        throw unknown;
      }
      own.add(unknown.place(), shown);
      return open(before, hop, hop.trusted().again(), sockets);
    }
  }

  private SSHClient open(
      List<SSHClient> before, SshRoute.Hop hop, TrustedHostKeys trusted, QuickSockets sockets)
      throws IOException {
    var client = client(sockets);
    var isOpen = false;
    try {
      var check = new HostKeyCheck(trusted);
      client.addHostKeyVerifier(check);
      reach(client, before, hop.target(), check);
      new SshLogin(client, hop).perform();
      isOpen = true;
      return client;
    } catch (IllegalStateException hungUp) {
      if (client.isConnected()) {
        throw hungUp;
      }
      // SSHJ asks for a connection that was there a moment ago.
      throw (EOFException) new EOFException("hung up").initCause(hungUp);
    } finally {
      if (!isOpen) {
        new SshConnection(List.of(client)).close();
      }
    }
  }

  private SSHClient client(QuickSockets sockets) {
    var client = new SSHClient(config);
    var limit = (int) patience.answer().toMillis();
    client.setSocketFactory(sockets);
    client.setConnectTimeout(limit);
    client.setTimeout(limit);
    client.getTransport().setTimeoutMs(limit);
    client.getConnection().setTimeoutMs(limit);
    if (client.getConnection().getKeepAlive() instanceof KeepAliveRunner keepAlive) {
      keepAlive.setKeepAliveInterval((int) patience.alive().toSeconds());
      keepAlive.setMaxAliveCount(UNANSWERED);
    }
    return client;
  }

  private static void reach(
      SSHClient client, List<SSHClient> before, SshTarget target, HostKeyCheck check)
      throws IOException {
    try {
      if (before.isEmpty()) {
        client.connect(target.host(), target.port());
      } else {
        client.connectVia(before.getLast().newDirectConnection(target.host(), target.port()));
      }
    } catch (IOException failure) {
      check.rethrowRefusal(failure);
      throw failure;
    }
  }
}
