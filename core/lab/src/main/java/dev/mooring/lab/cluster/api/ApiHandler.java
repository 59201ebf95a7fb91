package dev.mooring.lab.cluster.api;

import dev.mooring.lab.cluster.store.ApiException;
import dev.mooring.lab.cluster.store.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Between Jetty and the API: reads requests, writes answers, and turns errors into `Status`
/// objects.
final class ApiHandler extends Handler.Abstract {
  private static final Logger LOG = LoggerFactory.getLogger(ApiHandler.class);

  private final Router router;

  ApiHandler(Router router) {
    this.router = router;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    try {
      write(answer(request), response);
      callback.succeeded();
    } catch (IOException e) {
      // The client went away in the middle of an answer.
      callback.failed(e);
    }
    return true;
  }

  private Answer answer(Request request) throws IOException {
    try {
      // Who is not let in is not listened to either.
      var login = router.admit(request.getHeaders().get(HttpHeader.AUTHORIZATION));
      var caller = router.impersonated(login, Impersonated.of(request.getHeaders()));
      return router.answer(caller, RawRequest.of(request));
    } catch (ApiException refusal) {
      return Answer.refused(refusal);
    } catch (RuntimeException bug) {
      LOG.error("{} {} failed", request.getMethod(), request.getHttpURI().getPath(), bug);
      var message = "Internal error occurred: " + bug.getClass().getSimpleName();
      return Answer.refused(ApiException.of(500, "InternalError", message));
    }
  }

  private static void write(Answer answer, Response response) throws IOException {
    switch (answer) {
      case Answer.Document document -> {
        response.setStatus(document.code());
        body(response, "application/json", Json.MAPPER.writeValueAsBytes(document.json()));
      }
      case Answer.Words words ->
          body(response, "text/plain", words.text().getBytes(StandardCharsets.UTF_8));
      case Answer.Stream stream -> stream(response, stream.source());
    }
  }

  private static void body(Response response, String type, byte[] bytes) throws IOException {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    Content.Sink.write(response, true, ByteBuffer.wrap(bytes));
  }

  private static void stream(Response response, Answer.Source source) throws IOException {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    try (var out = Content.Sink.asOutputStream(response)) {
      // The headers go out at once: clients wait for them before they trust the watch.
      out.flush();
      source.writeTo(out);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
