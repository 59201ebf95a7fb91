package dev.mooring.live.ssh;

import dev.mooring.port.Outcome;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import net.schmizz.sshj.connection.channel.direct.Session;
import net.schmizz.sshj.connection.channel.direct.Signal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One command in a session channel of its own.
final class SshExec {
  private static final Logger LOG = LoggerFactory.getLogger(SshExec.class);
  private static final Map<Signal, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry(Signal.HUP, 1),
          Map.entry(Signal.INT, 2),
          Map.entry(Signal.QUIT, 3),
          Map.entry(Signal.ILL, 4),
          Map.entry(Signal.ABRT, 6),
          Map.entry(Signal.FPE, 8),
          Map.entry(Signal.KILL, 9),
          Map.entry(Signal.USR1, 10),
          Map.entry(Signal.SEGV, 11),
          Map.entry(Signal.USR2, 12),
          Map.entry(Signal.PIPE, 13),
          Map.entry(Signal.ALRM, 14),
          Map.entry(Signal.TERM, 15));

  private final Session.Command command;

  private SshExec(Session.Command command) {
    this.command = command;
  }

  /// Runs a command line to its end. When the calling thread is interrupted or the consumer throws,
  /// the command gets a TERM and its channel is closed.
  static Outcome run(Session session, String line, byte[] input, Consumer<String> lines) {
    try {
      var exec = new SshExec(session.exec(line));
      return exec.finish(input, lines);
    } catch (IOException failure) {
      if (SshFailures.stopped(failure)) {
        Thread.currentThread().interrupt();
      }
      throw SshFailures.running(failure);
    }
  }

  private Outcome finish(byte[] input, Consumer<String> lines) throws IOException {
    var ended = false;
    try {
      var outcome = converse(input, oneAtATime(lines));
      ended = true;
      return outcome;
    } finally {
      if (!ended) {
        stop();
      }
    }
  }

  private Outcome converse(byte[] input, Consumer<String> lines) throws IOException {
    var errors = new CompletableFuture<String>();
    Thread.startVirtualThread(() -> readErrors(errors, lines));
    Thread.startVirtualThread(() -> feed(input));
    var out = LineTee.read(command.getInputStream(), lines);
    var err = await(errors);
    command.join(10, TimeUnit.SECONDS);
    return new Outcome(status(), out, err);
  }

  private void readErrors(CompletableFuture<String> errors, Consumer<String> lines) {
    try {
      errors.complete(LineTee.read(command.getErrorStream(), lines));
    } catch (IOException | RuntimeException failure) {
      errors.completeExceptionally(failure);
    }
  }

  private void feed(byte[] input) {
    try (var stream = command.getOutputStream()) {
      stream.write(input);
    } catch (IOException failure) {
      LOG.debug("The command did not read all of its input: {}", failure.toString());
    }
  }

  private static String await(CompletableFuture<String> errors) throws IOException {
    try {
      return errors.get();
    } catch (InterruptedException stopped) {
      var failure = new InterruptedIOException();
      failure.initCause(stopped);
      throw failure;
    } catch (java.util.concurrent.ExecutionException failure) {
      if (failure.getCause() instanceof IOException broken) {
        throw broken;
      }
      throw new CompletionException(failure.getCause());
    }
  }

  private int status() {
    var status = command.getExitStatus();
    if (status != null) {
      return status;
    }
    var signal = command.getExitSignal();
    if (signal != null) {
      return 128 + NUMBERS.getOrDefault(signal, 0);
    }
    throw SshFailures.lost(new EOFException("The machine did not tell how the command ended."));
  }

  private void stop() {
    // Not on this thread: closing waits for the command, and an interrupted thread may not write.
    Thread.startVirtualThread(
        () -> {
          try {
            command.signal(Signal.TERM);
            command.close();
          } catch (IOException failure) {
            LOG.debug("The stopped command did not confirm: {}", failure.toString());
          }
        });
  }

  private static Consumer<String> oneAtATime(Consumer<String> lines) {
    var turn = new Object();
    return line -> {
      synchronized (turn) {
        lines.accept(line);
      }
    };
  }
}
