package dev.mooring.real;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;

/// Debian's packages that the journey needs, as `src/real/prepare` downloaded them.
final class PackageServer implements AutoCloseable {
  private final HttpServer server;

  private PackageServer(HttpServer server) {
    this.server = server;
  }

  static PackageServer start(String address, String suite) {
    try {
      var server = HttpServer.create(new InetSocketAddress(address, 0), 0);
      var folder = MachineTree.cache().resolve("packages-" + suite).toAbsolutePath();
      server.createContext("/debian", SimpleFileServer.createFileHandler(folder));
      server.start();
      return new PackageServer(server);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
