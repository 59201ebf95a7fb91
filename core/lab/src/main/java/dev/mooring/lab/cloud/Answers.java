package dev.mooring.lab.cloud;

import dev.mooring.lab.cloud.api.ApiError;
import dev.mooring.lab.cloud.api.Call;
import dev.mooring.lab.cloud.api.Json;
import dev.mooring.lab.cloud.api.Router;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.util.UrlEncoded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the practice cloud says to one request of somebody who may ask.
final class Answers {
  private static final Logger log = LoggerFactory.getLogger(Answers.class);

  private final Project project;
  private final Operations operations;
  private final Router router;
  private final Requests requests = new Requests();

  Answers(Project project, Operations operations, Router router) {
    this.project = project;
    this.operations = operations;
    this.router = router;
  }

  Answer to(String method, HttpURI uri, String body) {
    try {
      return answer(method, uri, body);
    } catch (ApiError refusal) {
      return Answer.of(refusal);
    } catch (RuntimeException bug) {
      log.error("The practice cloud failed to answer {}", uri.getPath(), bug);
      return Answer.of(new ApiError(500, "backendError", "Internal error."));
    }
  }

  private Answer answer(String method, HttpURI uri, String body) {
    var path = uri.getCanonicalPath();
    var match =
        router
            .find(method, path)
            .orElseThrow(() -> new ApiError(404, "notFound", "Not Found: " + path));
    checkProject(match.variables().getOrDefault("project", Project.ID));
    if (path.endsWith("/wait")) {
      operations.await(match.variables().getOrDefault("name", ""));
    }
    var call = new Call(method, path, match.variables(), query(uri), Json.parse(body));
    synchronized (project) {
      return new Answer(200, requests.once(call, match.answer()).toString());
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

  private static Map<String, String> query(HttpURI uri) {
    var query = new HashMap<String, String>();
    if (uri.getQuery() != null) {
      UrlEncoded.decodeTo(uri.getQuery(), query::put, StandardCharsets.UTF_8);
    }
    return Map.copyOf(query);
  }

  record Answer(int status, String json) {

    static Answer of(ApiError error) {
      return new Answer(error.status(), error.toJson().toString());
    }
  }
}
