package dev.mooring.net;

import dev.mooring.model.InvalidValue;

/// IPv4 addresses as text and as numbers.
public final class Ipv4 {
  private Ipv4() {}

  /// Whether the text is a dotted address of four decimal numbers.
  public static boolean isAddress(String text) {
    var parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return false;
    }
    for (var part : parts) {
      if (!part.matches("0|[1-9]\\d{0,2}") || Integer.parseInt(part) > 255) {
        return false;
      }
    }
    return true;
  }

  /// The address as a number from 0 to 2³²-1.
  ///
  /// @throws IllegalArgumentException when it is no address
  public static long parse(String text) {
    if (!isAddress(text)) {
      throw InvalidValue.of("address", "''{0}'' is not an IPv4 address, such as 10.0.0.4.", text);
    }
    var number = 0L;
    for (var part : text.split("\\.", -1)) {
      number = number << 8 | Integer.parseInt(part);
    }
    return number;
  }

  static String format(long number) {
    return "%d.%d.%d.%d"
        .formatted(number >> 24 & 255, number >> 16 & 255, number >> 8 & 255, number & 255);
  }
}
