package dev.mooring.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.mooring.live.call.Proxies;
import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebDownloadsTest {
  private static final byte[] FILE = {0, 1, (byte) 0xff};
  private final WebDownloads downloads = new WebDownloads(Proxies.none());

  @Test
  void aFileComesAsItIsAndAMissingOneIsSaidToBeMissing() throws Exception {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var isThere = exchange.getRequestURI().getPath().equals("/there.deb");
          exchange.sendResponseHeaders(isThere ? 200 : 404, isThere ? FILE.length : -1);
          if (isThere) {
            exchange.getResponseBody().write(FILE);
          }
          exchange.close();
        });
    server.start();
    var base = "http://127.0.0.1:" + server.getAddress().getPort();
    try {
      assertThat(downloads.fetch(URI.create(base + "/there.deb"))).isEqualTo(FILE);
      assertThatThrownBy(() -> downloads.fetch(URI.create(base + "/gone.deb")))
          .isInstanceOfSatisfying(WorldException.NotFound.class, WebDownloadsTest::isMissing);
    } finally {
      server.stop(0);
    }
    assertThatThrownBy(() -> downloads.fetch(URI.create(base + "/there.deb")))
        .isInstanceOfSatisfying(
            WorldException.Unreachable.class,
            refusal ->
                assertThat(refusal.trouble()).isEqualTo(Optional.of(Trouble.PACKAGE_UNREACHABLE)));
  }

  private static void isMissing(WorldException refusal) {
    assertThat(refusal.trouble()).isEqualTo(Optional.of(Trouble.PACKAGE_MISSING));
  }
}
