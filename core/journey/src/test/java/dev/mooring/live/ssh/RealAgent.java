package dev.mooring.live.ssh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.awaitility.Awaitility;

/// A real ssh-agent with a socket of its own.
final class RealAgent implements AutoCloseable {
  private final Path socket;
  private final Process process;

  RealAgent(Path folder) throws IOException {
    socket = folder.resolve("agent");
    process =
        new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Awaitility.await().until(() -> Files.exists(socket));
  }

  Path socket() {
    return socket;
  }

  void add(Path key) throws IOException, InterruptedException {
    var adding = new ProcessBuilder("ssh-add", "-q", key.toString());
    adding.environment().putAll(Map.of("SSH_AUTH_SOCK", socket.toString()));
    if (adding.start().waitFor() != 0) {
      throw new IOException("ssh-add " + key);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
