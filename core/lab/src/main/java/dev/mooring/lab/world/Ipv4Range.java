package dev.mooring.lab.world;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A range of IPv4 addresses such as `10.63.240.0/20`. The lab has its own, so that it judges what
/// the journey makes of ranges.
///
/// @param first the network address as a number from 0 to 2³²-1
/// @param bits how many leading bits are fixed, 0 to 32
public record Ipv4Range(long first, int bits) {
  private static final String OCTET = "(?:0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])";
  private static final Pattern ADDRESS = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
  private static final Pattern RANGE = Pattern.compile("([0-9.]+)(?:/(\\d{1,2}))?");

  /// Reads a range as strictly as Google Cloud and Kubernetes; an address alone is a range of one.
  ///
  /// @throws IllegalArgumentException where it is no such range, or has bits set behind the mask
  public static Ipv4Range of(String text) {
    return read(text)
        .filter(range -> text.startsWith(range.at(0)))
        .orElseThrow(
            () -> new IllegalArgumentException(text + " is not a range of IPv4 addresses"));
  }

  /// Reads a range as generously as iptables: bits behind the mask don't count. Empty when it is no
  /// range.
  public static Optional<Ipv4Range> read(String text) {
    var parts = RANGE.matcher(text);
    if (!parts.matches() || !isAddress(parts.group(1))) {
      return Optional.empty();
    }
    var prefix = parts.group(2);
    var bits = prefix == null ? 32 : Integer.parseInt(prefix);
    return bits > 32
        ? Optional.empty()
        : Optional.of(new Ipv4Range(number(parts.group(1)) & mask(bits), bits));
  }

  /// Whether a text is a dotted address of four decimal numbers.
  public static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }

  /// How many addresses are in it.
  public long size() {
    return 1L << (32 - bits);
  }

  /// The address at an offset, the network's own being the zeroth.
  public String at(long offset) {
    var n = first + offset;
    return (n >> 24) + "." + (n >> 16 & 255) + "." + (n >> 8 & 255) + "." + (n & 255);
  }

  /// Whether a text is an address in this range.
  public boolean contains(String address) {
    return isAddress(address) && (number(address) & mask(bits)) == first;
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

  private static long mask(int bits) {
    return (0xFFFF_FFFFL << (32 - bits)) & 0xFFFF_FFFFL;
  }

  private static long number(String address) {
    var n = 0L;
    for (var part : address.split("\\.", -1)) {
      n = n << 8 | Integer.parseInt(part);
    }
    return n;
  }
}
