package dev.mooring.lab.cluster.registry;

import java.util.Set;

/// A range of IPv4 addresses such as `10.63.240.0/20`.
///
/// @param first the network address as a number
/// @param bits how many leading bits are fixed
public record Ipv4Range(long first, int bits) {

  public static Ipv4Range parse(String cidr) {
    var slash = cidr.indexOf('/');
    return new Ipv4Range(
        number(cidr.substring(0, slash)), Integer.parseInt(cidr.substring(slash + 1)));
  }

  /// How many addresses are in it.
  public long size() {
    return 1L << (32 - bits);
  }

  /// The address at an offset.
  public String at(long offset) {
    var n = first + offset;
    return (n >> 24) + "." + (n >> 16 & 255) + "." + (n >> 8 & 255) + "." + (n & 255);
  }

  /// Whether a text is an address in this range.
  public boolean contains(String address) {
    if (!address.matches("\\d{1,3}(\\.\\d{1,3}){3}")) {
      return false;
    }
    var offset = number(address) - first;
    return offset >= 0 && offset < size();
  }

  /// A free address that looks arbitrary but is the same in every run.
  ///
  /// @throws IllegalStateException when none is free
  public String firstFree(String seed, Set<String> taken) {
    // The first addresses are left for those who ask for one by name, such as kube-dns.
    var usable = size() - 18;
    var start = Math.floorMod(seed.hashCode() * 2_654_435_761L, usable);
    for (var i = 0L; i < usable; i++) {
      var address = at(16 + (start + i) % usable);
      if (!taken.contains(address)) {
        return address;
      }
    }
    throw new IllegalStateException("no address is free in " + this);
  }

  @Override
  public String toString() {
    return at(0) + "/" + bits;
  }

  private static long number(String address) {
    var n = 0L;
    for (var part : address.split("\\.", -1)) {
      n = n << 8 | Integer.parseInt(part);
    }
    return n;
  }
}
