package dev.mooring.live.call;

import dev.mooring.net.Ipv4Range;
import java.util.Arrays;
import java.util.Locale;

/// Servers that are asked without the proxy (`NO_PROXY`, read as Go does): names with what is below
/// them, addresses, ranges, each with or without a port; `*` for all. This computer always.
record NoProxy(String list) {

  boolean covers(String host, int port) {
    var name = host.toLowerCase(Locale.ROOT);
    return name.equals("localhost")
        || name.startsWith("127.")
        || name.equals("[::1]")
        || Arrays.stream(list.split(",", -1))
            .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
            .filter(entry -> !entry.isEmpty())
            .anyMatch(entry -> matches(entry, name, port));
  }

  private static boolean matches(String entry, String host, int port) {
    if (entry.equals("*")) {
      return true;
    }
    if (entry.contains("/")) {
      return isAddress(host) && isIn(entry, host);
    }
    var colon = entry.lastIndexOf(':');
    if (colon > 0 && entry.indexOf(':') == colon) {
      return entry.substring(colon + 1).equals(String.valueOf(port < 0 ? 443 : port))
          && matches(entry.substring(0, colon), host, port);
    }
    var below = entry.startsWith("*.") ? entry.substring(1) : entry;
    return below.startsWith(".")
        ? host.endsWith(below)
        : host.equals(below) || host.endsWith("." + below);
  }

  private static boolean isAddress(String host) {
    return host.matches("[0-9.]+");
  }

  private static boolean isIn(String range, String address) {
    try {
      return Ipv4Range.parse(range).contains(address);
    } catch (IllegalArgumentException noRange) {
      return false;
    }
  }
}
