package dev.mooring.lab.cluster.api;

import dev.mooring.lab.cluster.store.Release;
import org.jspecify.annotations.Nullable;

/// Checks the login, and finds who answers a request.
record Router(
    Logins logins, Release release, Discovery discovery, OpenApi openApi, Resources resources) {

  /// Who asks, before anything else of the request is read.
  String admit(@Nullable String authorization) {
    return logins.user(authorization == null ? "" : authorization);
  }

  Answer answer(String user, RawRequest request) {
    var path = request.path().replaceAll("/+$", "");
    return switch (path) {
      case "/healthz", "/livez", "/readyz" -> new Answer.Words("ok");
      case "/version" -> Answer.ok(release.version());
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
}
