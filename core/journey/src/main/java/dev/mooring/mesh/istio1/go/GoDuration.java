package dev.mooring.mesh.istio1.go;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Pattern;

/// Durations as Go reads them (`time.ParseDuration`: `1m0s`, `1.5h`, `100ms`) and as protobuf
/// writes them: seconds with none, three, six or nine digits behind the point.
public final class GoDuration {
  private static final Map<String, Long> UNITS =
      Map.of(
          "ns", 1L,
          "us", 1_000L,
          "\u00B5s", 1_000L,
          "\u03BCs", 1_000L,
          "ms", 1_000_000L,
          "s", 1_000_000_000L,
          "m", 60_000_000_000L,
          "h", 3_600_000_000_000L);
  private static final String UNIT = "(ns|us|\u00B5s|\u03BCs|ms|s|m|h)";
  private static final String NUMBER = "([0-9]{1,30}(?:\\.[0-9]{0,30})?|\\.[0-9]{1,30})";
  private static final Pattern PART = Pattern.compile(NUMBER + UNIT);
  private static final Pattern WHOLE =
      Pattern.compile("[-+]?(?:0|(?:" + NUMBER + UNIT + "){1,30})");

  private GoDuration() {}

  /// What protobuf writes, such as `60s` or `0.100s`; empty where it is no duration.
  public static String seconds(String text) {
    if (!WHOLE.matcher(text).matches()) {
      return "";
    }
    var nanos = BigInteger.ZERO;
    for (var part = PART.matcher(text); part.find(); ) {
      var number = part.group(1).endsWith(".") ? part.group(1) + "0" : part.group(1);
      var unit = BigDecimal.valueOf(UNITS.getOrDefault(part.group(2), 0L));
      var exact = new BigDecimal(number).multiply(unit);
      nanos = nanos.add(exact.setScale(0, RoundingMode.DOWN).toBigInteger());
    }
    if (nanos.bitLength() >= Long.SIZE) {
      return "";
    }
    var sign = text.startsWith("-") && nanos.signum() > 0 ? "-" : "";
    return sign + written(nanos.longValue()) + "s";
  }

  private static String written(long nanos) {
    var whole = "%d.%09d".formatted(nanos / 1_000_000_000L, nanos % 1_000_000_000L);
    return whole.replaceFirst("(\\.000000000|000000|000)$", "");
  }
}
