package dev.mooring.live;

import dev.mooring.port.WorldException;
import java.util.regex.Pattern;

/// A hop as `ProxyJump` writes it: `[user@]host[:port]`.
///
/// @param user empty where it is not written
/// @param port 0 where it is not written
record SshJump(String user, String host, int port) {
  private static final Pattern FORM =
      Pattern.compile("(?:(?<user>[^@]+)@)?(?<host>\\[[^]]+]|[^:@\\[\\]]+)(?::(?<port>\\d{1,5}))?");

  /// @throws WorldException.Broken when it is not of that form
  static SshJump parse(String text) {
    var parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new WorldException.Broken("The ProxyJump " + text + " cannot be understood.", null);
    }
    var user = parts.group("user");
    var port = parts.group("port");
    return new SshJump(
        user == null ? "" : user,
        parts.group("host").replaceAll("[\\[\\]]", ""),
        port == null ? 0 : Integer.parseInt(port));
  }

  /// What is written here goes over what the configuration says about the host.
  SshHost over(SshHost known) {
    return new SshHost(
        known.hostName(),
        port == 0 ? known.port() : port,
        user.isEmpty() ? known.user() : user,
        known.identities(),
        known.jumps(),
        known.options());
  }
}
