package dev.mooring.live.kubernetes;

import dev.mooring.port.WorldException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// How requests to an API server say who sends them.
interface Login {

  /// The value of the header `Authorization`; empty where a certificate says it, or nobody.
  ///
  /// @throws WorldException when there are credentials that cannot be had
  Optional<String> authorization();

  /// The client certificate that connections are made with; empty where there is none.
  ///
  /// @throws WorldException when there is one that cannot be had
  default Optional<ClientIdentity> identity() {
    return Optional.empty();
  }

  /// Whether its client certificate is over by this computer's clock.
  default boolean hasEnded() {
    return false;
  }

  /// The API server refused: whether there may be better credentials now.
  boolean renew();

  /// What it means that the API server does not know who this is.
  WorldException refused(String server, Throwable answer);

  /// @param user the kubeconfig's `user`, which holds secrets
  /// @param cluster the kubeconfig's `cluster`, of which plugins may be told
  static Login of(JsonNode user, JsonNode cluster, InstantSource clock) {
    var token = user.path("token").asString("");
    var file = user.path("tokenFile").asString("");
    if (!file.isEmpty()) {
      return new TokenFileLogin(Path.of(file), token);
    }
    // What stands in the kubeconfig itself comes before what a plugin would say.
    var isKept = !token.isEmpty() || !user.path("username").asString("").isEmpty();
    if (user.path("exec").isObject() && !isKept) {
      return new PluginLogin(new ExecPlugin(user.path("exec"), cluster), clock);
    }
    if (user.at("/auth-provider/name").asString("").equals(OidcLogin.NAME) && !isKept) {
      return new OidcLogin(user.at("/auth-provider/config"), clock);
    }
    return KeptLogin.of(user, clock);
  }
}
