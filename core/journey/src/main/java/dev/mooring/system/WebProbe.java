package dev.mooring.system;

import java.util.List;

/// How a request to a host of packages ended.
///
/// @param status curl's exit status
/// @param http HTTP status; 0 without an answer
public record WebProbe(String url, int status, int http) {
  private static final int NO_PROXY_NAME = 5;
  private static final int NO_NAME = 6;
  private static final int PROXY_AUTHENTICATION = 407;

  /// What is the matter.
  public enum Verdict {
    FINE,
    /// Its name is not known.
    NO_NAME,
    /// A proxy is in between, and does not let it pass.
    PROXY,
    /// The name is known; nobody answers there, or not as it should.
    NO_ANSWER
  }

  /// Reads lines of exit status, HTTP status and URL.
  static List<WebProbe> parse(String lines) {
    return lines
        .lines()
        .map(line -> line.strip().split("\\s+"))
        .filter(words -> words.length == 3 && (words[0] + words[1]).matches("\\d{1,8}"))
        .map(
            words -> new WebProbe(words[2], Integer.parseInt(words[0]), Integer.parseInt(words[1])))
        .toList();
  }

  /// @param proxy the proxy that apt is told to use; empty for none
  public Verdict verdict(String proxy) {
    if (status == NO_NAME) {
      return Verdict.NO_NAME;
    }
    if (status == NO_PROXY_NAME
        || http == PROXY_AUTHENTICATION
        || (status != 0 && !proxy.isEmpty())) {
      return Verdict.PROXY;
    }
    return status == 0 ? Verdict.FINE : Verdict.NO_ANSWER;
  }
}
