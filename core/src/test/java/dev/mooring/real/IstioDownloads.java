package dev.mooring.real;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;

/// The place that Istio's packages are downloaded from, with the stand-ins of the test.
final class IstioDownloads implements AutoCloseable {
  static final String HOST = "storage.googleapis.com";
  private static final String RELEASE = "/istio-release/releases/0.2.12/deb";
  private final HttpsServer server;
  private final String authority;

  private IstioDownloads(HttpsServer server, String authority) {
    this.server = server;
    this.authority = authority;
  }

  static IstioDownloads start(String address, Path packages) {
    try {
      var authority = new DownloadAuthority(InstantSource.system().instant());
      var server = HttpsServer.create(new InetSocketAddress(address, 443), 0);
      server.setHttpsConfigurator(new HttpsConfigurator(authority.server(HOST)));
      server.createContext(RELEASE, SimpleFileServer.createFileHandler(packages.toAbsolutePath()));
      server.start();
      return new IstioDownloads(server, authority.pem());
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// The authority to trust.
  String authority() {
    return authority;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
