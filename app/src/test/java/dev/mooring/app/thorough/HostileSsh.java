package dev.mooring.app.thorough;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/// An SSH server that greets with what chance made of a right greeting, and hangs up.
final class HostileSsh implements AutoCloseable {
  private final ServerSocket server;

  HostileSsh(Random random) throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    var greeting =
        new Mutator(random, List.of("SSH-1.5-old", "SSH-2.0-", "\r\n\r\n"))
            .mutate("Welcome to legacy\r\nSSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3\r\n");
    Thread.ofVirtual().start(() -> greet(greeting.getBytes(StandardCharsets.UTF_8)));
  }

  int port() {
    return server.getLocalPort();
  }

  private void greet(byte[] greeting) {
    while (!server.isClosed()) {
      try (var guest = server.accept()) {
        guest.getOutputStream().write(greeting);
        guest.getOutputStream().flush();
      } catch (IOException _) {
        // The guest has hung up first, or the server is closed.
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
