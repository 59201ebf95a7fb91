package dev.mooring.lab.machine.ssh;

import dev.mooring.lab.machine.disk.Errno;
import dev.mooring.lab.machine.disk.PosixException;
import dev.mooring.lab.machine.process.Context;
import dev.mooring.lab.machine.process.Streams;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.common.channel.PtyMode;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.Signal;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One SSH exec or shell channel: the user's login shell with the channel as its terminal.
final class ShellCommand implements Command {
  private static final Logger LOG = LoggerFactory.getLogger(ShellCommand.class);
  private final SshServerSpec spec;
  private final String line;
  private final AtomicReference<Thread> running = new AtomicReference<>();
  private InputStream in = InputStream.nullInputStream();
  private OutputStream out = OutputStream.nullOutputStream();
  private OutputStream err = OutputStream.nullOutputStream();
  private ExitCallback exit = (_, _, _) -> {};

  /// @param line empty for an interactive shell
  ShellCommand(SshServerSpec spec, String line) {
    this.spec = spec;
    this.line = line;
  }

  @Override
  public void setInputStream(InputStream stream) {
    in = stream;
  }

  @Override
  public void setOutputStream(OutputStream stream) {
    out = stream;
  }

  @Override
  public void setErrorStream(OutputStream stream) {
    err = stream;
  }

  @Override
  public void setExitCallback(ExitCallback callback) {
    exit = callback;
  }

  @Override
  public void start(ChannelSession channel, Environment environment) throws IOException {
    var user =
        spec.accounts()
            .find(channel.getSession().getUsername())
            .orElseThrow(() -> new PosixException(Errno.EACCES));
    var context = Context.login(spec.disk(), user);
    environment.addSignalListener(
        (_, _) -> interrupt(), Signal.INT, Signal.TERM, Signal.KILL, Signal.HUP);
    var isTerminal =
        environment.getPtyModes().containsKey(PtyMode.ECHO)
            || !environment.getEnv().getOrDefault(Environment.ENV_TERM, "").isEmpty();
    var thread = Thread.ofVirtual().unstarted(() -> run(context, isTerminal));
    running.set(thread);
    thread.start();
  }

  private void run(Context context, boolean isTerminal) {
    var status = 255;
    try {
      status = isTerminal ? onTerminal(context) : serve(context, new Streams(in, out, err, false));
    } catch (InterruptedException _) {
      status = 130;
    } catch (IOException gone) {
      LOG.debug("the client went away", gone);
    } catch (RuntimeException bug) {
      LOG.error("a practice command failed", bug);
    } finally {
      exit.onExit(status);
    }
  }

  private int onTerminal(Context context) throws IOException, InterruptedException {
    var shown = new TerminalOutput(out);
    try (var keyboard = new Keyboard(in, shown, this::interrupt)) {
      shown.flush();
      return serve(context, new Streams(keyboard.lines(), shown, shown, true));
    }
  }

  private int serve(Context context, Streams io) throws IOException, InterruptedException {
    if (line.isEmpty()) {
      return spec.shell().interactive(context, io);
    }
    try {
      return spec.shell().command(context, line, io);
    } finally {
      io.out().flush();
      io.err().flush();
    }
  }

  private void interrupt() {
    Optional.ofNullable(running.get()).ifPresent(Thread::interrupt);
  }

  @Override
  public void destroy(ChannelSession channel) {
    interrupt();
  }
}
