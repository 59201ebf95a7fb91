package dev.mooring.live.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.Signal;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.assertj.core.api.Assertions;

/// The commands that the practice server knows: `say`, `warn`, `exit`, `cat`, `slow`, `hang` and
/// `drop`.
final class PracticeCommand implements Command {
  private final String[] words;
  private final PracticeSshd server;
  private InputStream in = InputStream.nullInputStream();
  private OutputStream out = OutputStream.nullOutputStream();
  private OutputStream err = OutputStream.nullOutputStream();
  private ExitCallback exit = (_, _, _) -> {};

  PracticeCommand(String line, PracticeSshd server) {
    this.words = line.split(" ", 2);
    this.server = server;
  }

  @Override
  public void setInputStream(InputStream stream) {
    this.in = stream;
  }

  @Override
  public void setOutputStream(OutputStream stream) {
    this.out = stream;
  }

  @Override
  public void setErrorStream(OutputStream stream) {
    this.err = stream;
  }

  @Override
  public void setExitCallback(ExitCallback callback) {
    this.exit = callback;
  }

  @Override
  public void start(ChannelSession channel, Environment environment) {
    var ended = new CountDownLatch(1);
    environment.addSignalListener(
        (_, _) -> {
          server.terminated.countDown();
          ended.countDown();
        },
        Signal.TERM);
    Thread.startVirtualThread(() -> exit.onExit(run(ended)));
  }

  private int run(CountDownLatch ended) {
    try {
      switch (words[0]) {
        case "say" -> print(out, words[1]);
        case "warn" -> print(err, words[1]);
        case "cat" -> in.transferTo(out);
        case "slow" -> {
          print(out, "one\r\n");
          server.goOn.await();
          print(out, "two");
        }
        case "hang" -> {
          print(out, "hanging\n");
          ended.await();
        }
        case "drop" -> server.drop();
        case "exit" -> {
          return Integer.parseInt(words[1]);
        }
        default -> Assertions.fail("unknown command " + words[0]);
      }
      out.flush();
      return 0;
    } catch (IOException | InterruptedException failure) {
      return 99;
    }
  }

  private static void print(OutputStream stream, String text) throws IOException {
    stream.write(text.getBytes(StandardCharsets.UTF_8));
    stream.flush();
  }

  @Override
  public void destroy(ChannelSession channel) {}
}
