package dev.mooring.live.ssh;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.SocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sockets that send small packets at once: without it each command waits for the acknowledgement
/// of the one before (Nagle's algorithm). Those of one connection can be cut: a thread that reads
/// what never ends hears no interrupt.
final class QuickSockets extends SocketFactory {
  private static final Logger LOG = LoggerFactory.getLogger(QuickSockets.class);
  private final List<Socket> made = new CopyOnWriteArrayList<>();

  void cut() {
    for (var socket : made) {
      try {
        socket.close();
      } catch (IOException failure) {
        LOG.debug("A socket was closed already: {}", failure.toString());
      }
    }
  }

  @Override
  public Socket createSocket() throws IOException {
    var socket = new Socket();
    made.add(socket);
    socket.setTcpNoDelay(true);
    return socket;
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return connected(new InetSocketAddress(host, port), new InetSocketAddress(from, fromPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return connected(new InetSocketAddress(host, port), new InetSocketAddress(from, fromPort));
  }

  private Socket connected(InetSocketAddress to, InetSocketAddress... from) throws IOException {
    var socket = createSocket();
    for (var local : from) {
      socket.bind(local);
    }
    socket.connect(to);
    return socket;
  }
}
