package dev.mooring.live.ssh;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.mooring.live.call.Exchange;
import dev.mooring.live.call.Silence;
import dev.mooring.port.Machine;
import dev.mooring.port.Outcome;
import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import net.schmizz.sshj.connection.channel.OpenFailException;
import net.schmizz.sshj.connection.channel.direct.Session;
import org.jspecify.annotations.Nullable;

/// A machine by SSH: one connection, a channel for each command. A connection that broke is opened
/// again before the next command; a command that was sent is never sent twice.
public final class SshMachine implements Machine, AutoCloseable {
  private static final int REFUSALS = 10;

  private final Supplier<SshConnection> open;
  private final Sudo sudo;
  private final Exchange looks;
  private final Silence silence;
  private final Channels channels = new Channels();
  private final RetryPolicy<Session> onceMore;
  private @Nullable SshConnection connection;
  private boolean closed;

  /// @param open makes a connection, or throws a [WorldException]
  /// @param looks how long a command may take that only looks
  /// @param silence what is remembered of the machine
  SshMachine(Supplier<SshConnection> open, Sudo sudo, Exchange looks, Silence silence) {
    this.open = open;
    this.sudo = sudo;
    this.looks = looks;
    this.silence = silence;
    this.onceMore =
        RetryPolicy.<Session>builder()
            .handleIf(failure -> failure instanceof IOException && !isRefusedChannel(failure))
            .withMaxRetries(1)
            .onRetry(_ -> disconnect())
            .build();
  }

  @Override
  public Outcome ask(String commandLine) {
    return ask(commandLine, new byte[0]);
  }

  @Override
  public Outcome ask(String commandLine, byte[] input) {
    silence.pass();
    var begin = silence.now();
    try {
      return looks.perform(() -> run(commandLine, input, _ -> {}), this::late);
    } catch (WorldException.TimedOut failure) {
      if (failure.trouble().isEmpty()) {
        silence.fell(failure, begin);
      }
      throw failure;
    }
  }

  @Override
  public Outcome ask(String commandLine, Consumer<String> lines) {
    return run(commandLine, new byte[0], lines);
  }

  @Override
  public Outcome run(String commandLine, byte[] input, Consumer<String> lines) {
    var line = sudo.prepare(commandLine, input, (asked, its) -> send(asked, its, _ -> {}));
    try {
      return send(line.commandLine(), line.input(), lines);
    } finally {
      line.wipe();
    }
  }

  private WorldException late() {
    return new WorldException.TimedOut(
        Phrase.of("refusal.ssh.looks", looks.limit().toSeconds()), null);
  }

  private Outcome send(String commandLine, byte[] input, Consumer<String> lines) {
    var session = channel();
    try {
      return SshExec.run(session, commandLine, input, lines);
    } finally {
      channels.giveBack();
    }
  }

  /// A channel that is given back by whoever gets it. A server that has just closed one may refuse
  /// the next, so a refusal counts only when it is repeated.
  private Session channel() {
    for (var idle = 0; ; ) {
      take();
      var isMine = true;
      try {
        var session = session();
        isMine = false;
        return session;
      } catch (OpenFailException refused) {
        isMine = false;
        if (!channels.refused() && ++idle > REFUSALS) {
          throw new WorldException.Unreachable(
              Phrase.of("refusal.ssh.channel", String.valueOf(refused.getMessage())), refused);
        }
        awaitServer();
      } finally {
        if (isMine) {
          channels.giveBack();
        }
      }
    }
  }

  private void awaitServer() {
    try {
      connected().roundTrip();
    } catch (IOException broken) {
      throw SshFailures.running(broken);
    }
  }

  private void take() {
    try {
      channels.take();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new WorldException.TimedOut(Trouble.STOPPED, Phrase.of("refusal.ssh.unbegun"), stopped);
    }
  }

  private Session session() throws OpenFailException {
    try {
      return Failsafe.with(onceMore).get(() -> connected().session());
    } catch (FailsafeException failure) {
      if (failure.getCause() instanceof OpenFailException refused) {
        throw refused;
      }
      if (failure.getCause() instanceof IOException broken) {
        throw SshFailures.running(broken);
      }
      throw failure;
    }
  }

  private static boolean isRefusedChannel(Throwable failure) {
    return failure instanceof OpenFailException;
  }

  synchronized boolean isConnected() {
    return connection != null && connection.isAlive();
  }

  private SshConnection connected() {
    return connected(open);
  }

  /// Opens the connection in that way unless it is open.
  synchronized SshConnection connected(Supplier<SshConnection> way) {
    if (closed) {
      throw new WorldException.Unreachable(Phrase.of("refusal.ssh.disconnected"), null);
    }
    if (connection == null || !connection.isAlive()) {
      disconnect();
      connection = way.get();
    }
    return connection;
  }

  private synchronized void disconnect() {
    if (connection != null) {
      connection.close();
      connection = null;
      sudo.forget();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    disconnect();
    sudo.close();
  }
}
