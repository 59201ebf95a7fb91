package dev.mooring.live.ssh.config;

import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A hop as `ProxyJump` writes it: `[user@]host[:port]`, or `ssh://[user@]host[:port]`.
///
/// @param user empty where it is not written
/// @param port 0 where it is not written
public record SshJump(String user, String host, int port) {
  private static final String URI = "ssh://";
  private static final Pattern FORM =
      Pattern.compile(
          "(?:(?<user>.+)@)?(?<host>\\[[^]]+]|[^:@\\[\\]/\\s]+)(?::(?<port>\\d{1,5}))?");

  /// @throws WorldException.Broken when it is of neither form
  public static SshJump parse(String text) {
    var isUri = text.startsWith(URI);
    var plain = isUri ? text.substring(URI.length()).replaceFirst("/$", "") : text;
    var parts = FORM.matcher(plain);
    if (!parts.matches() || !isPort(parts.group("port"))) {
      throw new WorldException.Broken(Phrase.of("refusal.ssh.proxyjump", text), null);
    }
    var user = parts.group("user") == null ? "" : parts.group("user");
    var port = parts.group("port");
    return new SshJump(
        isUri ? decoded(user, text) : user,
        parts.group("host").replaceAll("[\\[\\]]", ""),
        port == null ? 0 : Integer.parseInt(port));
  }

  private static boolean isPort(@Nullable String text) {
    return text == null || (Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= 65_535);
  }

  private static String decoded(String user, String text) {
    try {
      return URLDecoder.decode(user.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException noUri) {
      throw new WorldException.Broken(Phrase.of("refusal.ssh.proxyjump", text), noUri);
    }
  }

  /// As `ssh` would be called for it.
  public SshAsked asked() {
    return new SshAsked(host, user, port);
  }
}
