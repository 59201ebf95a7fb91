package dev.mooring.live.kubernetes;

import dev.mooring.text.Phrase;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/// The address of an API server as kubectl understands it (client-go, `DefaultServerURL`): without
/// a scheme it is HTTP, and a path needs one.
final class ServerUrl {
  private static final Pattern LOOPBACK =
      Pattern.compile("(?i)http://(127(\\.\\d{1,3}){3}|localhost|\\[::1])([:/?#].*)?");

  private ServerUrl() {}

  /// @param text as it stands in the kubeconfig; empty where it stands nowhere
  static String whole(String text) {
    return text.isEmpty() || text.contains("://") ? text : "http://" + text;
  }

  /// What is wrong with it; empty where it can be asked.
  ///
  /// @param url with its scheme
  static Optional<Phrase> obstacle(String url, String text) {
    try {
      var uri = new URI(url);
      var scheme = String.valueOf(uri.getScheme());
      if (uri.getHost() == null) {
        return Optional.of(Phrase.of("refusal.rule.address", text));
      } else if (!scheme.equalsIgnoreCase("https") && !scheme.equalsIgnoreCase("http")) {
        return Optional.of(Phrase.of("refusal.rule.scheme", text));
      }
      var isBare = !url.equals(text);
      return isBare && uri.getPath().length() > 1
          ? Optional.of(Phrase.of("refusal.rule.path", text))
          : Optional.empty();
    } catch (URISyntaxException noUrl) {
      return Optional.of(Phrase.of("refusal.rule.address", text));
    }
  }

  static boolean isTls(String url) {
    return url.regionMatches(true, 0, "https:", 0, 6);
  }

  /// Whether what is secret may be sent there: over TLS, or within this computer. kubectl sends
  /// credentials over TLS alone.
  static boolean isPrivate(String url) {
    return isTls(url) || LOOPBACK.matcher(url).matches();
  }
}
