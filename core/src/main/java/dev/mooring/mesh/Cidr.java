package dev.mooring.mesh;

/// An IPv4 range such as `10.63.240.0/20`.
///
/// @param network the first address as a number from 0 to 2³²-1
/// @param bits length of the prefix, 0 to 32
public record Cidr(long network, int bits) {

  /// @throws IllegalArgumentException when the text is no IPv4 range, or has bits set behind its
  ///   prefix
  public static Cidr parse(String text) {
    var slash = text.indexOf('/');
    if (slash < 0 || !text.substring(slash + 1).matches("\\d{1,2}")) {
      throw new IllegalArgumentException("Not an IPv4 range: '" + text + "'");
    }
    var bits = Integer.parseInt(text.substring(slash + 1));
    if (bits > 32) {
      throw new IllegalArgumentException("A prefix has at most 32 bits: '" + text + "'");
    }
    var address = Ipv4.parse(text.substring(0, slash));
    var range = new Cidr(address & mask(bits), bits);
    if (range.network() != address) {
      throw new IllegalArgumentException(
          "'" + text + "' does not begin a range; did you mean " + range);
    }
    return range;
  }

  /// Whether an IPv4 address lies in this range.
  ///
  /// @throws IllegalArgumentException when it is no IPv4 address
  public boolean contains(String address) {
    return (Ipv4.parse(address) & mask(bits)) == network;
  }

  private static long mask(int bits) {
    return (0xFFFF_FFFFL << (32 - bits)) & 0xFFFF_FFFFL;
  }

  @Override
  public String toString() {
    return Ipv4.format(network) + "/" + bits;
  }
}
