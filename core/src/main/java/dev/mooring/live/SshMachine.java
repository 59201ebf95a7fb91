package dev.mooring.live;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.mooring.port.Machine;
import dev.mooring.port.Outcome;
import dev.mooring.port.WorldException;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import net.schmizz.sshj.connection.channel.direct.Session;
import org.jspecify.annotations.Nullable;

/// A machine by SSH: one connection, a channel for each command. A connection that broke is opened
/// again before the next command; a command that was sent is never sent twice.
public final class SshMachine implements Machine, AutoCloseable {
  private final Supplier<SshConnection> open;
  private final RetryPolicy<Session> onceMore;
  private @Nullable SshConnection connection;
  private boolean closed;

  /// @param open makes a connection, or throws a [WorldException]
  SshMachine(Supplier<SshConnection> open) {
    this.open = open;
    this.onceMore =
        RetryPolicy.<Session>builder()
            .handle(IOException.class)
            .withMaxRetries(1)
            .onRetry(_ -> disconnect())
            .build();
  }

  @Override
  public Outcome ask(String commandLine) {
    return ask(commandLine, _ -> {});
  }

  @Override
  public Outcome ask(String commandLine, byte[] input) {
    return run(commandLine, input, _ -> {});
  }

  @Override
  public Outcome ask(String commandLine, Consumer<String> lines) {
    return run(commandLine, new byte[0], lines);
  }

  @Override
  public Outcome run(String commandLine, byte[] input, Consumer<String> lines) {
    return SshExec.run(session(), commandLine, input, lines);
  }

  private Session session() {
    try {
      return Failsafe.with(onceMore).get(() -> connected().session());
    } catch (FailsafeException failure) {
      if (failure.getCause() instanceof IOException broken) {
        throw SshFailures.running(broken);
      }
      throw failure;
    }
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
      throw new WorldException.Unreachable("The connection was closed.", null);
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
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    disconnect();
  }
}
