package dev.mooring.live.call;

import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The proxies that the environment names, by the rules that kubectl goes by (Go's net/http):
/// `HTTPS_PROXY` and `HTTP_PROXY` by the server's scheme, `NO_PROXY` for exceptions, each in lower
/// case too; never a proxy for this computer itself.
public final class Proxies {
  private final Map<String, String> variables;

  private Proxies(Map<String, String> variables) {
    this.variables = variables;
  }

  /// No proxy at all.
  public static Proxies none() {
    return new Proxies(Map.of());
  }

  /// @param variables environment variables
  public static Proxies of(Map<String, String> variables) {
    return new Proxies(Map.copyOf(variables));
  }

  /// The proxy for a server; empty where it is asked directly.
  ///
  /// @throws WorldException.Broken when a variable holds no proxy that can be used
  public Optional<URI> proxyFor(URI server) {
    var name = "https".equals(server.getScheme()) ? "HTTPS_PROXY" : "HTTP_PROXY";
    var host = Optional.ofNullable(server.getHost()).orElse("");
    return new NoProxy(variable("NO_PROXY")).covers(host, server.getPort())
        ? Optional.empty()
        : Optional.of(variable(name)).filter(text -> !text.isEmpty()).map(Proxies::parse);
  }

  private String variable(String name) {
    return Stream.of(name, name.toLowerCase(java.util.Locale.ROOT))
        .map(key -> variables.getOrDefault(key, "").strip())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  /// @param text a URL, or host and port alone
  /// @throws WorldException.Broken when it is neither, or asks for what cannot be had
  public static URI parse(String text) {
    try {
      var uri = URI.create(text.contains("://") ? text : "http://" + text);
      if ("http".equals(uri.getScheme()) && uri.getHost() != null) {
        return uri;
      }
      throw new WorldException.Broken(
          Trouble.PROXY_REFUSES, Phrase.of("refusal.proxy.kind", uri.getScheme()), null);
    } catch (IllegalArgumentException malformed) {
      // Not quoted: it may hold a password.
      throw new WorldException.Broken(
          Trouble.PROXY_REFUSES, Phrase.of("refusal.proxy.malformed"), null);
    }
  }
}
