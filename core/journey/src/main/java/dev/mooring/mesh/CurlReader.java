package dev.mooring.mesh;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Reads what `curl -v` told, line by line.
final class CurlReader {
  private static final Pattern TRYING = Pattern.compile("\\*\\s+Trying (\\S+)\\.{3}");
  private static final Pattern CONNECTED =
      Pattern.compile("\\* Connected to \\S+ \\(([^)]+)\\) port \\d+.*");
  private static final Pattern STATUS = Pattern.compile("< HTTP/\\S+ (\\d{3}).*");
  private static final Pattern HEADER = Pattern.compile("< ([^:\\s]+):\\s*(.*)");
  private static final Pattern ERROR = Pattern.compile("curl: \\((\\d{1,3})\\) ?(.*)");

  String address = "";
  boolean isConnected;
  OptionalInt status = OptionalInt.empty();
  final Map<String, String> headers = new LinkedHashMap<>();
  int errorCode;
  String error = "";

  void line(String line) {
    var trying = TRYING.matcher(line);
    var connected = CONNECTED.matcher(line);
    var answer = STATUS.matcher(line);
    var header = HEADER.matcher(line);
    var failure = ERROR.matcher(line);
    if (trying.matches()) {
      address = withoutPort(trying.group(1));
    } else if (connected.matches()) {
      address = connected.group(1);
      isConnected = true;
    } else if (answer.matches()) {
      status = OptionalInt.of(Integer.parseInt(answer.group(1)));
      headers.clear();
    } else if (header.matches()) {
      headers.put(header.group(1).toLowerCase(Locale.ROOT), header.group(2));
    } else if (failure.matches()) {
      errorCode = Integer.parseInt(failure.group(1));
      error = failure.group(2);
    }
  }

  /// New versions write `10.0.0.1:80` and `[::1]:80`, old ones `10.0.0.1` and `::1`.
  private static String withoutPort(String text) {
    if (text.startsWith("[") && text.contains("]")) {
      return text.substring(1, text.indexOf(']'));
    }
    return text.contains(".") ? text.replaceFirst(":\\d+$", "") : text;
  }
}
