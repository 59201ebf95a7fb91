package dev.mooring.lab.cluster.api;

import dev.mooring.lab.cluster.authority.ServerIdentity;
import dev.mooring.lab.web.OwnNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// The HTTPS server on a free port of the loopback interface. Requests run on virtual threads.
public final class ApiServer implements AutoCloseable {
  private static final long ONE_HOUR = 3_600_000;

  private final Server server;
  private final ServerConnector connector;
  private final OpenWatches open;
  private Optional<SocketChannel> reserved = Optional.empty();

  private ApiServer(Server server, ServerConnector connector, OpenWatches open) {
    this.server = server;
    this.connector = connector;
    this.open = open;
  }

  /// @throws IllegalStateException when no port can be opened
  public static ApiServer start(ServerIdentity identity, ApiBackend backend) {
    var threads = new QueuedThreadPool(32, 4);
    threads.setName("lab-cluster");
    threads.setDaemon(true);
    threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
    var server = new Server(threads);
    var connector = new ServerConnector(server, 1, 1, tls(identity), http());
    connector.setHost("127.0.0.1");
    connector.setPort(0);
    connector.setReusePort(canShare());
    // A watch is silent for as long as nothing changes.
    connector.setIdleTimeout(ONE_HOUR);
    server.addConnector(connector);
    var open = new OpenWatches();
    server.setHandler(new OwnNames(new ApiHandler(backend.router(open))));
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException("the practice cluster cannot open a port", e);
    }
    return new ApiServer(server, connector, open);
  }

  public String url() {
    return "https://127.0.0.1:" + connector.getLocalPort();
  }

  /// Ends all watches that are open, as an API server does from time to time.
  public void endWatches() {
    open.endAll();
  }

  /// Is gone for its clients: its port refuses them.
  public void pause() {
    connector.setPort(connector.getLocalPort());
    open.endAll();
    try {
      // Where the port can be shared, it's never free for a moment.
      reserved = canShare() ? Optional.of(reservation(connector.getPort())) : Optional.empty();
      connector.stop();
      if (reserved.isEmpty()) {
        reserved = Optional.of(reservation(connector.getPort()));
      }
    } catch (Exception e) {
      throw new IllegalStateException("the practice cluster did not stop", e);
    }
  }

  /// A socket that is bound and does not listen: connections are refused, and no other socket is
  /// given the port meanwhile, such as the client that asks again and again from a port of its own.
  private static SocketChannel reservation(int port) throws IOException {
    var socket = SocketChannel.open();
    socket.setOption(StandardSocketOptions.SO_REUSEADDR, true);
    if (canShare()) {
      socket.setOption(StandardSocketOptions.SO_REUSEPORT, true);
    }
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    return socket;
  }

  private static boolean canShare() {
    try (var socket = ServerSocketChannel.open()) {
      return socket.supportedOptions().contains(StandardSocketOptions.SO_REUSEPORT);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Is back, at the same port.
  public void resume() {
    try {
      connector.start();
      if (reserved.isPresent()) {
        reserved.get().close();
        reserved = Optional.empty();
      }
    } catch (Exception e) {
      throw new IllegalStateException("the practice cluster cannot open its port again", e);
    }
  }

  @Override
  public void close() {
    open.endAll();
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the practice cluster did not stop", e);
    }
  }

  private static SslConnectionFactory tls(ServerIdentity identity) {
    var password = UUID.randomUUID().toString();
    var context = new SslContextFactory.Server();
    context.setKeyStore(identity.keyStore(password.toCharArray()));
    context.setKeyStorePassword(password);
    return new SslConnectionFactory(context, HttpVersion.HTTP_1_1.asString());
  }

  private static HttpConnectionFactory http() {
    var configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    // Clients come by address, which TLS does not send as a server name.
    configuration.addCustomizer(new SecureRequestCustomizer(false));
    return new HttpConnectionFactory(configuration);
  }
}
