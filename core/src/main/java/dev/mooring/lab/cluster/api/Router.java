package dev.mooring.lab.cluster.api;

import dev.mooring.lab.cluster.store.ApiException;
import dev.mooring.lab.cluster.store.Release;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.eclipse.jetty.http.HttpHeader;

/// Finds who answers a request, after the token is checked.
record Router(
    String token, Release release, Discovery discovery, OpenApi openApi, Resources resources) {

  Answer answer(RawRequest request) {
    authenticate(request);
    var path = request.path().replaceAll("/+$", "");
    return switch (path) {
      case "/healthz", "/livez", "/readyz" -> new Answer.Words("ok");
      case "/version" -> Answer.ok(release.version());
      case "/api" -> Answer.ok(discovery.coreVersions());
      case "/apis" -> Answer.ok(discovery.groups());
      case "/openapi/v3" -> Answer.ok(openApi.index());
      default -> other(path, request);
    };
  }

  private Answer other(String path, RawRequest request) {
    if (path.startsWith("/openapi/v3/")) {
      return Answer.ok(openApi.of(path.substring("/openapi/v3/".length())));
    }
    var found = ApiPath.parse(path);
    return found.isPresent()
        ? resources.answer(request, found.get())
        : Answer.ok(discovery.resources(path));
  }

  private void authenticate(RawRequest request) {
    var expected = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    var given = request.header(HttpHeader.AUTHORIZATION).getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(expected, given)) {
      throw ApiException.unauthorized();
    }
  }

  /// Says nothing about the token.
  @Override
  public String toString() {
    return "Router";
  }
}
