package dev.mooring.mesh;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CurlTranscriptTest {

  @Test
  void theTutorialsAnswerInCurl747() {
    var transcript =
        CurlTranscript.parse(
            """
            *   Trying 10.63.251.156...
            * Connected to productpage.default.svc.cluster.local (10.63.251.156) port 9080 (#0)
            > GET /api/v1/products/0/ratings HTTP/1.1
            > Host: productpage.default.svc.cluster.local:9080
            > User-Agent: curl/7.47.0
            > Accept: */*
            >
            < HTTP/1.1 200 OK
            < content-type: application/json
            < content-length: 54
            < server: envoy
            < date: Sun, 15 Oct 2017 00:04:49 GMT
            < x-envoy-upstream-service-time: 17
            <
            * Connection #0 to host productpage.default.svc.cluster.local left intact
            """,
            "{\"ratings\": {\"Reviewer2\": 4, \"Reviewer1\": 5}, \"id\": 0}\n");
    assertThat(transcript.address()).isEqualTo("10.63.251.156");
    assertThat(transcript.isConnected()).isTrue();
    assertThat(transcript.status()).hasValue(200);
    assertThat(transcript.header("Server")).isEqualTo("envoy");
    assertThat(transcript.header("date")).isEqualTo("Sun, 15 Oct 2017 00:04:49 GMT");
    assertThat(transcript.headers()).hasSize(5);
    assertThat(transcript.body()).contains("\"Reviewer1\": 5");
    assertThat(transcript.errorCode()).isZero();
  }

  @Test
  void curl788TellsThePortAndCountsMilliseconds() {
    var transcript =
        CurlTranscript.parse(
            """
              % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current
            *   Trying 10.63.251.156:9080...
            * connect to 10.63.251.156 port 9080 failed: Connection refused
            * Failed to connect to productpage.default port 9080 after 1 ms: Couldn't connect to server
            * Closing connection 0
            curl: (7) Failed to connect to productpage.default port 9080 after 1 ms: Couldn't connect
            """,
            "");
    assertThat(transcript.address()).isEqualTo("10.63.251.156");
    assertThat(transcript.isConnected()).isFalse();
    assertThat(transcript.status()).isEmpty();
    assertThat(transcript.errorCode()).isEqualTo(7);
    assertThat(transcript.error()).startsWith("Failed to connect");
  }

  @Test
  void anUnknownNameHasNoAddress() {
    var transcript =
        CurlTranscript.parse(
            """
            * Could not resolve host: productpage.default.svc.cluster.local
            * Closing connection 0
            curl: (6) Could not resolve host: productpage.default.svc.cluster.local
            """,
            "");
    assertThat(transcript.address()).isEmpty();
    assertThat(transcript.errorCode()).isEqualTo(6);
  }

  @Test
  void aResetComesAfterTheConnection() {
    var transcript =
        CurlTranscript.parse(
            """
            *   Trying 10.63.251.156:9080...
            * Connected to productpage (10.63.251.156) port 9080 (#0)
            * Recv failure: Connection reset by peer
            curl: (56) Recv failure: Connection reset by peer
            """,
            "");
    assertThat(transcript.isConnected()).isTrue();
    assertThat(transcript.errorCode()).isEqualTo(56);
    assertThat(transcript.status()).isEmpty();
  }

  @Test
  void theLastAnswerCounts() {
    var transcript =
        CurlTranscript.parse(
            "< HTTP/1.1 100 Continue\r\n< a: 1\r\n<\r\n< HTTP/2 503 \r\n< b: x: y\r\n", "sorry");
    assertThat(transcript.status()).hasValue(503);
    assertThat(transcript.headers()).containsOnlyKeys("b").containsEntry("b", "x: y");
  }

  @Test
  void ipv6AddressesAreAddressesToo() {
    var transcript = CurlTranscript.parse("*   Trying [::1]:9080...\n", "");
    assertThat(transcript.address()).isEqualTo("::1");
    assertThat(CurlTranscript.parse("*   Trying ::1...\n", "").address()).isEqualTo("::1");
  }
}
