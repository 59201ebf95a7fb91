package dev.mooring.live.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A wire to a server that can go dead: what is sent then gets lost, and nobody hears of it.
final class Relay implements AutoCloseable {
  private final ServerSocket entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private volatile boolean isDead;

  Relay(int port) throws IOException {
    Thread.startVirtualThread(
        () -> {
          try {
            while (true) {
              var here = entry.accept();
              var there = new Socket(InetAddress.getLoopbackAddress(), port);
              sockets.addAll(List.of(here, there));
              pump(here, there);
              pump(there, here);
            }
          } catch (IOException closed) {
            // This is how it ends.
          }
        });
  }

  int port() {
    return entry.getLocalPort();
  }

  void die() {
    isDead = true;
  }

  private void pump(Socket from, Socket to) {
    Thread.startVirtualThread(
        () -> {
          try (var in = from.getInputStream();
              var out = to.getOutputStream()) {
            pump(in, out);
          } catch (IOException closed) {
            // One of the two has gone.
          }
        });
  }

  private void pump(InputStream in, OutputStream out) throws IOException {
    var buffer = new byte[8192];
    for (var count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      if (!isDead) {
        out.write(buffer, 0, count);
        out.flush();
      }
    }
  }

  @Override
  public void close() {
    try {
      entry.close();
      for (var socket : sockets) {
        socket.close();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
