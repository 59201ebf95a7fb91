package dev.mooring.lab.cluster.api;

import dev.mooring.lab.cluster.store.ApiException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Who has which bearer token.
public final class Logins {
  private final Map<String, String> users = new ConcurrentHashMap<>();

  /// A new token for the learner.
  public String learner() {
    return of(Rights.LEARNER);
  }

  /// A new token for a user.
  public String of(String user) {
    var token = UUID.randomUUID().toString();
    users.put(token, user);
    return token;
  }

  /// @param header the header `Authorization`
  /// @throws ApiException 401 when nobody has that token
  String user(String header) {
    var user = users.get(header.replaceFirst("(?i)^Bearer +", ""));
    if (user == null) {
      throw ApiException.unauthorized();
    }
    return user;
  }
}
