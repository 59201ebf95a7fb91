package dev.mooring.lab.cloud;

import com.google.common.net.InetAddresses;
import java.net.Inet4Address;

/// A range of IPv4 addresses in CIDR notation.
record IpRange(int network, int bits) {

  /// @param text `10.60.0.0/14`; one address without a slash is a range of one
  /// @throws IllegalArgumentException where it is no such range, or has bits set behind the mask
  static IpRange of(String text) {
    var slash = text.indexOf('/');
    var bits = slash < 0 ? 32 : Integer.parseInt(text.substring(slash + 1));
    var address = number(slash < 0 ? text : text.substring(0, slash));
    if (bits < 0 || bits > 32 || (address & mask(bits)) != address) {
      throw new IllegalArgumentException(text + " is not a range of addresses");
    }
    return new IpRange(address, bits);
  }

  boolean contains(String address) {
    return (number(address) & mask(bits)) == network;
  }

  /// The n-th address of the range, the network's own being the zeroth.
  String address(int n) {
    return InetAddresses.fromInteger(network + n).getHostAddress();
  }

  private static int number(String address) {
    if (InetAddresses.forString(address) instanceof Inet4Address ip) {
      return InetAddresses.coerceToInteger(ip);
    }
    throw new IllegalArgumentException(address + " is not an IPv4 address");
  }

  private static int mask(int bits) {
    return bits == 0 ? 0 : -1 << (32 - bits);
  }
}
