package dev.mooring.lab.cluster.api;

import dev.mooring.lab.cluster.store.Release;
import org.jspecify.annotations.Nullable;

/// Checks the login, and finds who answers a request.
record Router(
    Logins logins,
    Rights rights,
    Release release,
    Discovery discovery,
    OpenApi openApi,
    Resources resources) {

  /// Who asks, before anything else of the request is read.
  Caller admit(@Nullable String authorization) {
    return Caller.of(logins.user(authorization == null ? "" : authorization));
  }

  /// Whose rights the request has, before anything else of it is read.
  Caller impersonated(Caller login, Impersonated wanted) {
    return wanted.by(login, rights);
  }

  Answer answer(Caller caller, RawRequest request) {
    var path = request.path().replaceAll("/+$", "");
    return switch (path) {
      case "/healthz", "/livez", "/readyz" -> new Answer.Words("ok");
      case "/version" -> Answer.ok(release.version());
      case "/api" -> Answer.ok(discovery.coreVersions());
      case "/apis" -> Answer.ok(discovery.groups());
      case "/openapi/v3" -> Answer.ok(openApi.index());
      default -> other(caller, path, request);
    };
  }

  private Answer other(Caller caller, String path, RawRequest request) {
    if (path.startsWith("/openapi/v3/")) {
      return Answer.ok(openApi.of(path.substring("/openapi/v3/".length())));
    }
    var found = ApiPath.parse(path);
    return found.isPresent()
        ? resources.answer(caller, request, found.get())
        : Answer.ok(discovery.resources(path));
  }
}
