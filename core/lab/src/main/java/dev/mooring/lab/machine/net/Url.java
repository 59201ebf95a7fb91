package dev.mooring.lab.machine.net;

import java.util.Optional;
import java.util.regex.Pattern;

/// A URL as curl takes it: without a scheme it is http.
record Url(String scheme, String host, int port, String path) {
  private static final Pattern SHAPE =
      Pattern.compile("(?:([a-zA-Z]+)://)?(?:[^@/]*@)?([^/:?#]+)(?::(\\d{1,5}))?([^#]*)(?:#.*)?");

  static Optional<Url> parse(String text) {
    var matcher = SHAPE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var scheme = Optional.ofNullable(matcher.group(1)).orElse("http");
    var port = Optional.ofNullable(matcher.group(3)).map(Integer::parseInt);
    var path = Optional.ofNullable(matcher.group(4)).filter(p -> !p.isEmpty()).orElse("/");
    return Optional.of(
        new Url(
            scheme,
            matcher.group(2),
            port.orElse(scheme.equals("https") ? 443 : 80),
            path.startsWith("/") ? path : "/" + path));
  }

  boolean isKnown() {
    return scheme.equals("http") || scheme.equals("https");
  }

  /// The Host header.
  String authority() {
    var isUsual = port == (scheme.equals("https") ? 443 : 80);
    return isUsual ? host : host + ":" + port;
  }
}
