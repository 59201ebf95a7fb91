package dev.mooring.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.text.Phrase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurlLineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'*   Trying 10.0.0.7:9080...'            | window.curl.trying",
        "'* Connected to a (10.0.0.7) port 9080'  | window.curl.connected",
        "> GET /api HTTP/1.1                      | window.curl.request",
        "< HTTP/1.1 200 OK                        | window.curl.answered",
        "< HTTP/1.1 503 Service Unavailable       | window.curl.refused",
        "< server: envoy                          | window.curl.envoy",
        "< x-envoy-upstream-service-time: 12      | window.curl.upstream",
        "'{\"id\": 0, \"ratings\": {}}'           | window.curl.ratings"
      })
  void aLineIsExplainedByWhoSaysIt(String line, String key) {
    assertThat(CurlLine.explain(line).map(Phrase::key)).contains(key);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "> server: envoy      ",
        "server: envoy",
        "HTTP/1.1 200 OK",
        "GET / HTTP/1.1",
      })
  void theSameWordsOfAnotherVoiceAreNot(String line) {
    assertThat(CurlLine.explain(line)).isEmpty();
  }

  @Test
  void htmlAndDataCountsAreToldFromHeads() {
    assertThat(CurlVoice.of("<html>")).isEqualTo(CurlVoice.BODY);
    assertThat(CurlVoice.of("<")).isEqualTo(CurlVoice.RECEIVED);
    assertThat(CurlVoice.of("{ [379 bytes data]")).isEqualTo(CurlVoice.NOTE);
    assertThat(CurlVoice.of("{\"id\": 0}")).isEqualTo(CurlVoice.BODY);
  }

  @Test
  void aNoteInTheSameLineAsTheBodyStandsByItself() {
    assertThat(CurlVoice.apart("{\"id\": 0}* Connection #0 to host a left intact"))
        .containsExactly("{\"id\": 0}", "* Connection #0 to host a left intact");
  }
}
