package dev.mooring.lab.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/// Several requests in one, as `gcloud compute images list` sends them.
class BatchTest {
  private static final String BODY =
      """
      --==1==
      Content-Type: application/http
      Content-ID: <abc+1>

      GET /compute/v1/projects/debian-cloud/global/images?alt=json HTTP/1.1
      accept: application/json

      --==1==
      Content-Type: application/http
      Content-ID: <abc+2>

      GET /compute/v1/projects/practice/zones/us-east4-a/instances/nobody HTTP/1.1
      accept: application/json

      --==1==--
      """;

  @Test
  void eachPartIsAnsweredUnderItsOwnIdAndStatus() throws Exception {
    try (var practice = Practice.start()) {
      var reply = send(practice, practice.cloud().token(), "multipart/mixed; boundary=\"==1==\"");

      assertThat(reply.statusCode()).isEqualTo(200);
      assertThat(reply.body().split("Content-ID: <response-abc"))
          .satisfiesExactly(
              head -> assertThat(head).startsWith("--batch_practice"),
              first -> assertThat(first).startsWith("+1>").contains("200 OK", "debian-12"),
              second -> assertThat(second).startsWith("+2>").contains("404 Not Found", "nobody"));
    }
  }

  @Test
  void aBatchNeedsTheTokenAndABoundary() throws Exception {
    try (var practice = Practice.start()) {
      assertThat(send(practice, "wrong", "multipart/mixed; boundary=\"==1==\"").statusCode())
          .isEqualTo(401);
      assertThat(send(practice, practice.cloud().token(), "multipart/mixed").statusCode())
          .isEqualTo(400);
    }
  }

  private static HttpResponse<String> send(Practice practice, String token, String type)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(practice.cloud().url() + Batch.PATH))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(BODY))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }
}
