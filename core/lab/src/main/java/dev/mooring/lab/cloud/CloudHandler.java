package dev.mooring.lab.cloud;

import dev.mooring.lab.cloud.api.ApiError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// The HTTP side of the practice cloud: who may ask, and how the answer is sent.
final class CloudHandler extends Handler.Abstract {
  private static final String JSON = "application/json; charset=UTF-8";
  private static final int LARGEST = 10 * 1024 * 1024;

  private final Answers answers;
  private final Batch batch;
  private final String token;

  CloudHandler(Answers answers, String token) {
    this.answers = answers;
    this.batch = new Batch(answers);
    this.token = token;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    try {
      authenticate(request);
      var body = body(request);
      if (request.getHttpURI().getCanonicalPath().equals(Batch.PATH)) {
        var type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        var text = batch.answer(Optional.ofNullable(type).orElse(""), body);
        send(response, 200, Batch.CONTENT_TYPE, text, callback);
      } else {
        var answer = answers.to(request.getMethod(), request.getHttpURI(), body);
        send(response, answer.status(), JSON, answer.json(), callback);
      }
    } catch (ApiError refusal) {
      send(response, refusal.status(), JSON, refusal.toJson().toString(), callback);
    }
    return true;
  }

  private static String body(Request request) throws IOException {
    if (request.getLength() > LARGEST) {
      throw tooLong();
    }
    try (var in = Content.Source.asInputStream(request)) {
      var body = in.readNBytes(LARGEST + 1);
      if (body.length > LARGEST) {
        throw tooLong();
      }
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  private static ApiError tooLong() {
    return new ApiError(
        413, "uploadTooLarge", "Request payload size exceeds the limit: " + LARGEST + " bytes.");
  }

  private static void send(
      Response response, int status, String type, String text, Callback callback) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    Content.Sink.write(response, true, text, callback);
  }

  private void authenticate(Request request) {
    var shown = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    if (!("Bearer " + token).equals(shown)) {
      throw new ApiError(
          401,
          "authError",
          "Request had invalid authentication credentials. Expected OAuth 2 access token.");
    }
  }
}
