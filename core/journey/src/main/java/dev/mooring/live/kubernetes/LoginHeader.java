package dev.mooring.live.kubernetes;

import dev.mooring.live.call.Recess;
import io.fabric8.kubernetes.client.http.BasicBuilder;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.http.Interceptor;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Puts the login on each request, and once more after a refusal where there may be a newer one. It
/// stands in for the client library's own, which would look for tokens in the home folder.
///
/// @param recess while a plugin looks for credentials
record LoginHeader(ApiServer server, Recess recess) implements Interceptor {
  /// The name of the library's own interceptor for tokens.
  static final String NAME = "TOKEN";

  private static final String HEADER = "Authorization";
  private static final int UNAUTHORIZED = 401;
  private static final int PROXY_WANTS_LOGIN = 407;

  /// Whether a header takes it: visible letters of ASCII (RFC 6750).
  static boolean canCarry(String token) {
    return token.chars().allMatch(c -> c > ' ' && c < 127);
  }

  @Override
  public void before(BasicBuilder builder, HttpRequest request, RequestTags tags) {
    put(builder);
  }

  @Override
  public CompletableFuture<Boolean> afterFailure(
      BasicBuilder builder, HttpResponse<?> response, RequestTags tags) {
    if (response.code() == PROXY_WANTS_LOGIN) {
      // Java hands this answer on without a body, over which the library stumbles.
      return CompletableFuture.failedFuture(ConnectionFailures.proxyWantsLogin(server));
    }
    if (response.code() != UNAUTHORIZED || !recess.during(server.login()::renew)) {
      return CompletableFuture.completedFuture(false);
    }
    put(builder);
    return CompletableFuture.completedFuture(true);
  }

  private void put(BasicBuilder builder) {
    recess
        .during(server.login()::authorization)
        .ifPresent(value -> builder.setHeader(HEADER, value));
    server.impersonation().headers().forEach((name, values) -> put(builder, name, values));
  }

  private static void put(BasicBuilder builder, String name, List<String> values) {
    builder.setHeader(name, values.getFirst());
    values.stream().skip(1).forEach(value -> builder.header(name, value));
  }
}
