package dev.mooring.real;

import com.sun.net.httpserver.HttpsServer;
import com.sun.net.httpserver.SimpleFileServer;
import dev.mooring.live.kubernetes.TestAuthority;
import dev.mooring.live.kubernetes.TestAuthority.Wish;
import dev.mooring.live.kubernetes.TestTls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/// The place that Istio's packages are downloaded from, with the stand-ins of the test.
final class IstioDownloads implements AutoCloseable {
  /// Where Istio 0.2 is.
  static final String OLD_HOST = "storage.googleapis.com";

  /// Where all releases are since August 2026.
  static final String HOST = "blob.istio.io";

  private final TestAuthority authority = new TestAuthority("downloads");
  private final HttpsServer server;

  private IstioDownloads(String host, String address) throws IOException {
    server = HttpsServer.create(new InetSocketAddress(address, 443), 0);
    var identity = authority.issue(Wish.of("CN=" + host, TestAuthority.host(host)));
    server.setHttpsConfigurator(TestTls.server(identity));
  }

  /// @param host by which it is asked
  /// @param address where it listens
  /// @param packages the Debian packages of that release
  static IstioDownloads start(String host, String address, String version, Path packages) {
    try {
      var downloads = new IstioDownloads(host, address);
      downloads.server.createContext(
          "/istio-release/releases/" + version + "/deb",
          SimpleFileServer.createFileHandler(packages.toAbsolutePath()));
      downloads.server.start();
      return downloads;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// The authority to trust.
  String authority() {
    return authority.pem();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
