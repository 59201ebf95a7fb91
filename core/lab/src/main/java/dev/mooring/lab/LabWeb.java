package dev.mooring.lab;

import dev.mooring.lab.web.OwnNames;
import dev.mooring.lab.world.LabTime;
import java.net.URI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/// The lab's web server: Bookinfo's product page for a browser, and what the lab tells about
/// itself.
final class LabWeb implements AutoCloseable {
  private final Server server;
  private final ServerConnector connector;

  private LabWeb(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /// @throws IllegalStateException when no port can be opened
  static LabWeb start(Handler bookinfo, LabTime time) {
    var server = new Server();
    var connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(
        new OwnNames(new Handler.Sequence(bookinfo, new ReleaseBucket(), new CriticalPath(time))));
    try {
      server.start();
    } catch (Exception failure) {
      throw new IllegalStateException("The lab's web server cannot start.", failure);
    }
    return new LabWeb(server, connector);
  }

  int port() {
    return connector.getLocalPort();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + port() + "/");
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception failure) {
      throw new IllegalStateException("The lab's web server cannot stop.", failure);
    }
  }
}
