package dev.mooring.mesh;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// What `curl -v` told: old (7.47) and new (7.88) wording.
///
/// @param address the address that the name became; empty when it became none
/// @param isConnected whether a connection was made
/// @param status HTTP status; empty when no answer came
/// @param headers of the last answer, names in lower case
/// @param errorCode curl's own, such as 6 for an unknown name, 7 refused, 28 too late, 56 reset; 0
///   when it was content
/// @param error the sentence behind that code
public record CurlTranscript(
    String address,
    boolean isConnected,
    OptionalInt status,
    Map<String, String> headers,
    String body,
    int errorCode,
    String error) {
  private static final Pattern TRYING = Pattern.compile("\\*\\s+Trying (\\S+)\\.{3}");
  private static final Pattern CONNECTED =
      Pattern.compile("\\* Connected to \\S+ \\(([^)]+)\\) port \\d+.*");
  private static final Pattern STATUS = Pattern.compile("< HTTP/\\S+ (\\d{3}).*");
  private static final Pattern HEADER = Pattern.compile("< ([^:\\s]+):\\s*(.*)");
  private static final Pattern ERROR = Pattern.compile("curl: \\((\\d+)\\) ?(.*)");

  public CurlTranscript {
    headers = Map.copyOf(headers);
  }

  /// @param verbose what curl wrote to its standard error
  /// @param body what it wrote to its standard output
  public static CurlTranscript parse(String verbose, String body) {
    var reader = new Reader();
    verbose.lines().map(String::stripTrailing).forEach(reader::line);
    return new CurlTranscript(
        reader.address,
        reader.isConnected,
        reader.status,
        reader.headers,
        body,
        reader.errorCode,
        reader.error);
  }

  /// A header of the answer; empty where there is none.
  public String header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  private static final class Reader {
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
      if (text.startsWith("[")) {
        return text.substring(1, text.indexOf(']'));
      }
      return text.contains(".") ? text.replaceFirst(":\\d+$", "") : text;
    }
  }
}
