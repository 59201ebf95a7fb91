package dev.mooring.step.shared;

import dev.mooring.check.Fact;
import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.mesh.CurlTranscript;
import dev.mooring.mesh.ProductRatings;
import dev.mooring.net.Ipv4Range;

/// Reads what curl said, the way a person would: name, address, connection, status, who answered,
/// body.
public final class LiveCurl {
  private LiveCurl() {}

  /// "Not yet" for whatever may still settle: proxies take a moment to get their configuration.
  ///
  /// @param cidr the captured range
  public static Finding judge(String url, CurlTranscript curl, String cidr) {
    if (curl.status().isPresent()) {
      return judgeAnswer(url, curl, cidr);
    }
    return unanswered(url, curl, Hint.NAME_NOT_RESOLVED);
  }

  /// The same in today's mesh, where every address is captured.
  public static Finding judge(String url, CurlTranscript curl) {
    return curl.status().isPresent()
        ? judgeWay(url, curl)
        : unanswered(url, curl, Hint.NAME_UNKNOWN_TO_SIDECAR);
  }

  private static Finding unanswered(String url, CurlTranscript curl, Hint noName) {
    return curl.address().isEmpty()
        ? Finding.waiting(noName, url)
        : Finding.waiting(Hint.NO_CONNECTION, curl.address(), curl.error());
  }

  private static Finding judgeAnswer(String url, CurlTranscript curl, String cidr) {
    var address = curl.address();
    if (address.isEmpty() || !Ipv4Range.parse(cidr).contains(address)) {
      return Finding.failed(Hint.ADDRESS_NOT_CAPTURED, address, cidr);
    }
    return judgeWay(url, curl);
  }

  private static Finding judgeWay(String url, CurlTranscript curl) {
    var status = curl.status().orElse(0);
    if (!curl.header("server").equals("envoy")) {
      return Finding.waiting(Hint.PAST_THE_SIDECAR, url);
    }
    if (status != 200) {
      return Finding.waiting(Hint.BAD_STATUS, url, String.valueOf(status));
    }
    if (url.endsWith("/ratings") && ProductRatings.firstReviewer(curl.body()).isEmpty()) {
      return Finding.waiting(Hint.UNEXPECTED_BODY, url, curl.body().strip());
    }
    return Finding.passed(new Fact.Answer(curl.address(), status, "envoy"));
  }
}
