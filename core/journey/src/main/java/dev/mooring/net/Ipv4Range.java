package dev.mooring.net;

import dev.mooring.model.InvalidValue;
import java.util.Optional;
import java.util.regex.Pattern;

/// An IPv4 range such as `10.63.240.0/20`.
///
/// @param network the first address as a number from 0 to 2³²-1
/// @param bits length of the prefix, 0 to 32
public record Ipv4Range(long network, int bits) {

  private static final Pattern RANGE = Pattern.compile("([^/]+)(?:/(\\d{1,2}))?");

  /// Reads a range as it has to be written in a file.
  ///
  /// @throws IllegalArgumentException when the text is no IPv4 range, or has bits set behind its
  ///   prefix
  public static Ipv4Range parse(String text) {
    var range =
        read(text)
            .filter(_ -> text.contains("/"))
            .orElseThrow(
                () ->
                    InvalidValue.of(
                        "range", "''{0}'' is not an IPv4 range, such as 10.0.0.0/8.", text));
    if (!range.toString().equals(text)) {
      throw InvalidValue.of("range-end", "''{0}'' is not a range. Did you mean {1}?", text, range);
    }
    return range;
  }

  /// Reads a range as generously as iptables: an address alone is a range of one, and bits behind
  /// the prefix do not count. Empty when it is no range.
  public static Optional<Ipv4Range> read(String text) {
    var parts = RANGE.matcher(text);
    if (!parts.matches() || !Ipv4.isAddress(parts.group(1))) {
      return Optional.empty();
    }
    var prefix = parts.group(2);
    var bits = prefix == null ? 32 : Integer.parseInt(prefix);
    return bits > 32
        ? Optional.empty()
        : Optional.of(new Ipv4Range(Ipv4.parse(parts.group(1)) & mask(bits), bits));
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
