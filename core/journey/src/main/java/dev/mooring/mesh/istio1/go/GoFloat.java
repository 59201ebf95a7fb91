package dev.mooring.mesh.istio1.go;

import java.math.BigDecimal;

/// A number with a fraction as Go's yaml.v2 writes it (`strconv.FormatFloat`, format `g`): as few
/// digits as tell it apart, and an exponent of two digits below 0.0001 and from 1000000 on.
final class GoFloat {
  private static final int LEAST_EXPONENT = -4;
  private static final int MOST_EXPONENT = 6;

  private GoFloat() {}

  static String text(double number) {
    if (number == 0) {
      return "0";
    }
    var exact = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    var exponent = exact.precision() - exact.scale() - 1;
    if (exponent >= LEAST_EXPONENT && exponent < MOST_EXPONENT) {
      return exact.toPlainString();
    }
    var digits = exact.unscaledValue().abs().toString();
    var fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
    return "%s%s%se%s%02d"
        .formatted(
            number < 0 ? "-" : "",
            digits.charAt(0),
            fraction,
            exponent < 0 ? "-" : "+",
            Math.abs(exponent));
  }
}
