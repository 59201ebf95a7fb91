package dev.mooring.lab.cluster.api;

import dev.mooring.lab.cluster.store.ApiException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpFields;

/// The user that a request asks to be made as, from its headers `Impersonate-…`.
///
/// @param user empty where none is named
/// @param attempts what the login has to have the right to, one for each header
record Impersonated(String user, Set<String> groups, List<Attempt> attempts) {
  private static final String USER = "Impersonate-User";
  private static final String GROUP = "Impersonate-Group";
  private static final String UID = "Impersonate-Uid";
  private static final String EXTRA = "impersonate-extra-";
  private static final String ACCOUNT = "system:serviceaccount:";
  private static final String AUTHENTICATION = "authentication.k8s.io";

  static Impersonated of(HttpFields headers) {
    var user = headers.getValuesList(USER).stream().findFirst().orElse("");
    var groups = headers.getValuesList(GROUP);
    var attempts =
        Stream.of(
                Stream.of(user).filter(name -> !name.isEmpty()).map(Impersonated::user),
                groups.stream().map(group -> impersonate("", "groups", "", group)),
                headers.getValuesList(UID).stream()
                    .map(uid -> impersonate(AUTHENTICATION, "uids", "", uid)),
                extras(headers))
            .flatMap(all -> all)
            .toList();
    return new Impersonated(user, Set.copyOf(groups), attempts);
  }

  private static Attempt user(String name) {
    var words = name.split(":", -1);
    return name.startsWith(ACCOUNT) && words.length == 4
        ? impersonate("", "serviceaccounts", words[2], words[3])
        : impersonate("", "users", "", name);
  }

  private static Stream<Attempt> extras(HttpFields headers) {
    return headers.stream()
        .filter(field -> field.getName().toLowerCase(Locale.ROOT).startsWith(EXTRA))
        .map(
            field -> {
              var escaped = field.getName().substring(EXTRA.length()).replace("+", "%2B");
              var key = URLDecoder.decode(escaped, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
              return impersonate(AUTHENTICATION, "userextras/" + key, "", field.getValue());
            });
  }

  private static Attempt impersonate(String group, String resource, String namespace, String name) {
    return new Attempt("impersonate", group, resource, namespace, name);
  }

  /// Whose rights the request has.
  ///
  /// @param login who sends it
  /// @throws ApiException 403 when the login may not be all of that, 500 when no user is named
  Caller by(Caller login, Rights rights) {
    if (attempts.isEmpty()) {
      return login;
    } else if (user.isEmpty()) {
      throw ApiException.of(
          500,
          "InternalError",
          "Internal error occurred: requested "
              + attempts.stream().map(Attempt::name).toList()
              + " without impersonating a user");
    }
    attempts.forEach(attempt -> require(login, attempt, rights));
    return new Caller(user, allGroups());
  }

  private static void require(Caller login, Attempt attempt, Rights rights) {
    if (!rights.may(login, attempt)) {
      var kind = attempt.resource().replaceFirst("/.*", "");
      throw ApiException.of(
          403,
          "Forbidden",
          "%s \"%s\" is forbidden: %s"
              .formatted(
                  attempt.group().isEmpty() ? kind : kind + "." + attempt.group(),
                  attempt.name(),
                  attempt.denied(login.name())));
    }
  }

  /// A service account brings its groups, unless others are named.
  private Set<String> allGroups() {
    var all = new TreeSet<>(groups);
    if (groups.isEmpty() && user.startsWith(ACCOUNT)) {
      all.add("system:serviceaccounts");
      all.add("system:serviceaccounts:" + user.split(":", -1)[2]);
    }
    if (!user.equals("system:anonymous") && !groups.contains("system:unauthenticated")) {
      all.add(Caller.AUTHENTICATED);
    }
    return all;
  }
}
