package dev.mooring.mesh;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

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

  public CurlTranscript {
    headers = Map.copyOf(headers);
  }

  /// @param verbose what curl wrote to its standard error
  /// @param body what it wrote to its standard output
  public static CurlTranscript parse(String verbose, String body) {
    var reader = new CurlReader();
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
}
