package dev.mooring.step.istio1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.mesh.CurlTranscript;
import org.junit.jupiter.api.Test;

/// What the sidecar says, or does not say in time, where it reaches no pod.
class UnreachedTest {
  private static final String URL = "http://productpage.bookinfo:9080/";
  private static final String CONNECTED =
      """
      *   Trying 10.63.250.1:9080...
      * Connected to productpage.bookinfo (10.63.250.1) port 9080 (#0)
      """;

  @Test
  void envoyTellsWhyThereIsNoConnection() {
    var words = "upstream connect error or disconnect/reset before headers. reset reason: ";
    assertThat(judge("< HTTP/1.1 503 Service Unavailable", words + "connection timeout"))
        .isEqualTo(Finding.waiting(Hint.ENDPOINT_SILENT, URL, words + "connection timeout"));
    var refused =
        words
            + "remote connection failure, transport failure reason: delayed connect error:"
            + " Connection refused";
    assertThat(judge("< HTTP/1.1 503 Service Unavailable", refused))
        .isEqualTo(Finding.waiting(Hint.ENDPOINT_SILENT, URL, refused));
  }

  @Test
  void curlGivesUpBeforeEnvoyDoes() {
    var late = "Operation timed out after 20001 milliseconds with 0 bytes received";
    assertThat(judge("curl: (28) " + late, ""))
        .isEqualTo(Finding.waiting(Hint.ENDPOINT_SILENT, URL, late));
  }

  @Test
  void aConnectionThatIsCutIsSomethingElse() {
    var words =
        "upstream connect error or disconnect/reset before headers. reset reason: connection"
            + " termination";
    assertThat(judge("< HTTP/1.1 503 Service Unavailable\n< server: envoy", words))
        .isEqualTo(Finding.waiting(Hint.BAD_STATUS, URL, "503"));
  }

  private static Finding judge(String lines, String body) {
    return Istio1TrafficChecks.judge(URL, CurlTranscript.parse(CONNECTED + lines, body));
  }
}
