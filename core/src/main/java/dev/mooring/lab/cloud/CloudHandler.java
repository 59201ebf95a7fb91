package dev.mooring.lab.cloud;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The HTTP side of the practice cloud: who may ask, what is asked, and the answer as JSON.
final class CloudHandler extends Handler.Abstract {
  private static final Logger log = LoggerFactory.getLogger(CloudHandler.class);

  private final Project project;
  private final Operations operations;
  private final Router router;
  private final String token;
  private final Requests requests = new Requests();

  CloudHandler(Project project, Operations operations, Router router, String token) {
    this.project = project;
    this.operations = operations;
    this.router = router;
    this.token = token;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var body = Content.Source.asString(request, StandardCharsets.UTF_8);
    var answer = answer(request, body);
    response.setStatus(answer.status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json; charset=UTF-8");
    Content.Sink.write(response, true, answer.json, callback);
    return true;
  }

  private Answer answer(Request request, String body) {
    try {
      authenticate(request);
      var path = Request.getPathInContext(request);
      var match =
          router
              .find(request.getMethod(), path)
              .orElseThrow(() -> new ApiError(404, "notFound", "Not Found: " + path));
      checkProject(match.variables().getOrDefault("project", Project.ID));
      if (path.endsWith("/wait")) {
        operations.await(match.variables().getOrDefault("name", ""));
      }
      var call =
          new Call(request.getMethod(), path, match.variables(), query(request), Json.parse(body));
      synchronized (project) {
        return new Answer(200, requests.once(call, match.answer()).toString());
      }
    } catch (ApiError refusal) {
      return new Answer(refusal.status(), refusal.toJson().toString());
    } catch (RuntimeException bug) {
      log.error("The practice cloud failed to answer {}", request.getHttpURI().getPath(), bug);
      var broken = new ApiError(500, "backendError", "Internal error.");
      return new Answer(500, broken.toJson().toString());
    }
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

  private static void checkProject(String id) {
    if (!id.equals(Project.ID) && !id.equals(Project.NUMBER)) {
      throw new ApiError(
          403,
          "forbidden",
          "Permission denied on resource project " + id + " (or it may not exist).");
    }
  }

  private static Map<String, String> query(Request request) {
    var query = new HashMap<String, String>();
    Request.extractQueryParameters(request)
        .forEach(field -> query.put(field.getName(), String.valueOf(field.getValue())));
    return Map.copyOf(query);
  }

  private record Answer(int status, String json) {}
}
