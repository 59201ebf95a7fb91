package dev.mooring.lab.cluster.api;

import dev.mooring.lab.cluster.store.Json;
import org.eclipse.jetty.http.HttpHeader;
import tools.jackson.databind.node.ObjectNode;

/// Finds who answers a request, after the login is checked.
record Router(Logins logins, Discovery discovery, OpenApi openApi, Resources resources) {

  Answer answer(RawRequest request) {
    var user = logins.user(request.header(HttpHeader.AUTHORIZATION));
    var path = request.path().replaceAll("/+$", "");
    return switch (path) {
      case "/healthz", "/livez", "/readyz" -> new Answer.Words("ok");
      case "/version" -> Answer.ok(version());
      case "/api" -> Answer.ok(discovery.coreVersions());
      case "/apis" -> Answer.ok(discovery.groups());
      case "/openapi/v3" -> Answer.ok(openApi.index());
      default -> other(user, path, request);
    };
  }

  private Answer other(String user, String path, RawRequest request) {
    if (path.startsWith("/openapi/v3/")) {
      return Answer.ok(openApi.of(path.substring("/openapi/v3/".length())));
    }
    var found = ApiPath.parse(path);
    return found.isPresent()
        ? resources.answer(user, request, found.get())
        : Answer.ok(discovery.resources(path));
  }

  private static ObjectNode version() {
    return Json.object()
        .put("major", "1")
        .put("minor", "8+")
        .put("gitVersion", "v1.8.1-gke.0")
        .put("gitCommit", "6fc5d2ce2d0ba7a0a5a4d5a7d0a0a0c9a3c5b6e7")
        .put("gitTreeState", "clean")
        .put("buildDate", "2017-10-12T01:12:04Z")
        .put("goVersion", "go1.8.3b4")
        .put("compiler", "gc")
        .put("platform", "linux/amd64");
  }
}
