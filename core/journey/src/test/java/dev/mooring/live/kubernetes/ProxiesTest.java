package dev.mooring.live.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.live.call.Proxies;
import dev.mooring.live.kubernetes.TestAuthority.Wish;
import dev.mooring.port.Trouble;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Proxies by kubectl's rules, and what they do to a connection.
class ProxiesTest {
  private static final String NAME = "api.cluster.example";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "https://api.example:6443, '', yes",
        "https://api.example:6443, other.example, yes",
        "https://api.example:6443, example, no",
        "https://api.example:6443, .example, no",
        "https://example:6443, .example, yes",
        "https://api.example:6443, 'a.b, api.example', no",
        "https://notexample:6443, example, yes",
        "https://api.example:6443, api.example:6443, no",
        "https://api.example:6443, api.example:443, yes",
        "https://10.1.2.3, 10.0.0.0/8, no",
        "https://11.1.2.3, 10.0.0.0/8, yes",
        "https://10.1.2.3, 10.1.2.3, no",
        "https://api.example, *, no",
        "https://localhost:6443, '', no",
        "https://127.0.0.1:6443, '', no"
      })
  void exceptionsAreReadAsGoDoes(String server, String exceptions, String isProxied) {
    var proxies = Proxies.of(Map.of("HTTPS_PROXY", "proxy:3128", "NO_PROXY", exceptions));

    assertThat(proxies.proxyFor(URI.create(server)).isPresent()).isEqualTo(isProxied.equals("yes"));
  }

  @Test
  void theVariableGoesByTheScheme() {
    var proxies = Proxies.of(Map.of("https_proxy", "http://secure:1", "HTTP_PROXY", "plain:2"));

    assertThat(proxies.proxyFor(URI.create("https://a.example")))
        .contains(URI.create("http://secure:1"));
    assertThat(proxies.proxyFor(URI.create("http://a.example")))
        .contains(URI.create("http://plain:2"));
    assertThat(Proxies.none().proxyFor(URI.create("https://a.example"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "socks5://proxy:1080, socks5",
    "https://proxy, https",
    "'http://user:my word@x', URL"
  })
  void aProxyThatCannotBeUsedIsTold(String url, String words) {
    var proxies = Proxies.of(Map.of("HTTPS_PROXY", url));

    assertThatThrownBy(() -> proxies.proxyFor(URI.create("https://a.example")))
        .hasMessageContaining(words)
        .satisfies(
            failure -> assertThat(LoginTest.trouble(failure)).isEqualTo(Trouble.PROXY_REFUSES))
        .message()
        .doesNotContain("my word");
  }

  @Test
  void aNameThatOnlyTheProxyKnowsIsReachedThroughIt() throws Exception {
    try (var tls = named();
        var proxy = new ConnectProxy(tls.port(), "200 OK")) {
      var variables = Proxies.of(Map.of("HTTPS_PROXY", proxy.url()));

      assertThat(version(tls.cluster(NAME), variables)).isEqualTo("v1.8.1");
      assertThat(proxy.asked).contains("CONNECT " + NAME + ":" + tls.port() + " HTTP/1.1");
    }
  }

  @Test
  void theKubeconfigsOwnProxyComesFirst() throws Exception {
    try (var tls = TlsApi.onLoopback();
        var proxy = new ConnectProxy(tls.port(), "200 OK")) {
      var part = tls.cluster() + ", proxy-url: \"" + proxy.url() + "\"";

      assertThat(version(part, Proxies.of(Map.of("HTTPS_PROXY", "http://127.0.0.1:1"))))
          .isEqualTo("v1.8.1");
      assertThat(proxy.asked).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "403 Forbidden, PROXY_REFUSES, answers 403",
    "407 Proxy Authentication Required, PROXY_REFUSES, login of its own",
    "503 Service Unavailable, API_SERVER_UNREACHABLE, cannot be reached through the proxy"
  })
  void eachRefusalOfAProxyHasItsName(String answer, Trouble trouble, String words)
      throws Exception {
    try (var tls = named();
        var proxy = new ConnectProxy(tls.port(), answer)) {
      var variables = Proxies.of(Map.of("HTTPS_PROXY", proxy.url()));

      assertThatThrownBy(() -> version(tls.cluster(NAME), variables))
          .hasMessageContaining(words)
          .satisfies(failure -> assertThat(LoginTest.trouble(failure)).isEqualTo(trouble));
      assertThat(tls.api.requests).isEmpty();
    }
  }

  @Test
  void aProxyThatIsNotThereIsTold() throws Exception {
    String gone;
    try (var proxy = new ConnectProxy(1, "200 OK")) {
      gone = proxy.url();
    }
    try (var tls = named()) {
      assertThatThrownBy(() -> version(tls.cluster(NAME), Proxies.of(Map.of("HTTPS_PROXY", gone))))
          .hasMessageContaining("the proxy 127.0.0.1")
          .satisfies(
              failure -> assertThat(LoginTest.trouble(failure)).isEqualTo(Trouble.PROXY_REFUSES));
    }
  }

  private static TlsApi named() throws Exception {
    return new TlsApi(Wish.of("CN=api", TestAuthority.host(NAME)));
  }

  private String version(String cluster, Proxies proxies) throws IOException {
    try (var adapter = CannedApi.cluster(folder, cluster, "token: right", proxies)) {
      return adapter.version();
    }
  }
}
