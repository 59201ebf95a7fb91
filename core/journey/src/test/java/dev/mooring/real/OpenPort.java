package dev.mooring.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stands in for a part of the control plane that is only knocked at: takes each connection and
/// ends it.
final class OpenPort implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OpenPort.class);
  private final ServerSocket server;

  private OpenPort(ServerSocket server) {
    this.server = server;
  }

  static OpenPort start(String address) {
    try {
      var port = new OpenPort(new ServerSocket(0, 16, InetAddress.getByName(address)));
      Thread.startVirtualThread(port::serve);
      return port;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  int port() {
    return server.getLocalPort();
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        server.accept().close();
      } catch (IOException failure) {
        LOG.debug("Nobody knocked: {}", failure.toString());
      }
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
