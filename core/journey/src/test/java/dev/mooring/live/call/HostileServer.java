package dev.mooring.live.call;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A server on loopback that does with each connection what a script says.
public final class HostileServer implements AutoCloseable {
  public final AtomicInteger connections = new AtomicInteger();
  private final CountDownLatch end = new CountDownLatch(1);
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ServerSocket socket;

  /// What is done with a connection, from its first byte on.
  @FunctionalInterface
  public interface Script {
    public void play(Line line) throws IOException, InterruptedException;
  }

  /// One connection.
  public record Line(HostileServer server, InputStream in, OutputStream out) {
    public Line say(String text) throws IOException {
      out.write(text.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return this;
    }

    /// Reads a request up to its empty line.
    public Line hear() throws IOException {
      var last = 0;
      for (var next = in.read(); next >= 0; next = in.read()) {
        last = (last << 8) | next;
        if (last == 0x0D0A0D0A) {
          return this;
        }
      }
      throw new IOException("the client went away");
    }

    /// Says nothing more, and does not hang up.
    public void beSilent() throws InterruptedException {
      server.end.await();
    }

    /// A byte now and then.
    public void drip(String text) throws IOException, InterruptedException {
      for (var at = 0; !server.end.await(50, TimeUnit.MILLISECONDS); at++) {
        out.write(text.charAt(at % text.length()));
        out.flush();
      }
    }

    /// As fast as it goes.
    public void pour(String text) throws IOException {
      var bytes = text.repeat(64).getBytes(StandardCharsets.ISO_8859_1);
      while (server.end.getCount() > 0) {
        out.write(bytes);
      }
    }
  }

  public HostileServer(Script script) {
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Thread.startVirtualThread(() -> accept(script));
  }

  public int port() {
    return socket.getLocalPort();
  }

  private void accept(Script script) {
    try {
      while (true) {
        var client = socket.accept();
        connections.incrementAndGet();
        open.add(client);
        Thread.startVirtualThread(() -> play(script, client));
      }
    } catch (IOException closed) {
      end.countDown();
    }
  }

  private void play(Script script, Socket client) {
    try (client) {
      script.play(new Line(this, client.getInputStream(), client.getOutputStream()));
    } catch (IOException | InterruptedException gone) {
      open.remove(client);
    }
  }

  @Override
  public void close() {
    end.countDown();
    try {
      socket.close();
      for (var client : open) {
        client.close();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
