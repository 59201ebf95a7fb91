package dev.mooring.model;

/// A TCP port of a service. Istio reads the protocol from the name before its first `-`.
///
/// @param number 1 to 65535
public record PortSpec(String name, int number) {
  private static final String NO_PORT =
      "The port ''{0}'' is not valid: it is a number from 1 to 65535, such as in http:8080.";

  /// @throws IllegalArgumentException when the name is empty or the number out of range
  public PortSpec {
    if (!name.matches("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?")) {
      throw InvalidValue.of(
          "port-name",
          "The port name ''{0}'' is not valid: it takes lower-case letters, digits and ''-'',"
              + " begins and ends with a letter or digit, and has at most 63 characters.",
          name);
    }
    if (number < 1 || number > 65_535) {
      throw InvalidValue.of("port", NO_PORT, number);
    }
  }

  /// Reads `3306` or `mysql:3306`, as `istioctl register` does.
  ///
  /// @throws IllegalArgumentException when it is neither
  public static PortSpec parse(String text) {
    var colon = text.indexOf(':');
    var digits = text.substring(colon + 1);
    if (!digits.matches("\\d{1,5}")) {
      throw InvalidValue.of("port", NO_PORT, text);
    }
    var number = Integer.parseInt(digits);
    return new PortSpec(colon < 0 ? PortName.guess(number) : text.substring(0, colon), number);
  }

  /// As `istioctl register` takes it: `mysql:3306`.
  @Override
  public String toString() {
    return name + ":" + number;
  }
}
