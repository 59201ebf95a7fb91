package dev.mooring.lab.cloud;

import dev.mooring.lab.web.OwnNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/// An HTTP server on a free port of loopback, with a virtual thread for each request. It knows its
/// address before it has anything to serve.
final class CloudServer implements AutoCloseable {
  private final Server server;
  private final int port;

  private CloudServer(Server server, int port) {
    this.server = server;
    this.port = port;
  }

  static CloudServer open() {
    var server = new Server(new VirtualThreadPool());
    var connector = new ServerConnector(server, 1, 1);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    try {
      connector.open();
    } catch (IOException failure) {
      throw new UncheckedIOException("The practice cloud finds no port to listen on", failure);
    }
    return new CloudServer(server, connector.getLocalPort());
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  void serve(Handler handler) {
    server.setHandler(new OwnNames(handler));
    try {
      server.start();
    } catch (Exception failure) {
      throw new IllegalStateException("The practice cloud does not start", failure);
    }
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception failure) {
      throw new IllegalStateException("The practice cloud does not stop", failure);
    }
  }
}
