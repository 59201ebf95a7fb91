package dev.mooring.lab.cluster.api;

import java.util.Set;

/// Whose rights a request has: the user that logged in, or the one that it is made as.
///
/// @param groups beside the name, what roles can be bound to
record Caller(String name, Set<String> groups) {
  static final String AUTHENTICATED = "system:authenticated";

  /// Its members may do everything.
  static final String MASTERS = "system:masters";

  Caller {
    groups = Set.copyOf(groups);
  }

  /// A user that has logged in.
  static Caller of(String name) {
    return new Caller(name, Set.of(AUTHENTICATED));
  }

  /// The name of a service account as a user.
  static String account(String namespace, String name) {
    return "system:serviceaccount:" + namespace + ":" + name;
  }
}
