package dev.mooring.lab.cluster.api;

import dev.mooring.lab.cluster.store.ApiException;
import java.util.Set;

/// What the user of the practice cluster may do.
///
/// @param readOnly may look but not touch
record Rights(boolean readOnly) {
  static final String USER = "learner@practice.example";
  static final Set<String> LOOKING = Set.of("get", "list", "watch");

  boolean may(String verb, String group) {
    // Everybody may ask what they may do.
    return !readOnly || LOOKING.contains(verb) || group.equals("authorization.k8s.io");
  }

  /// @throws ApiException 403 when the call goes beyond the user's rights
  void require(Call call) {
    var kind = call.kind();
    if (may(call.verb(), kind.group())) {
      return;
    }
    var path = call.path();
    var where =
        path.namespace().isEmpty()
            ? " at the cluster scope"
            : " in the namespace \"" + path.namespace() + "\"";
    var subresource = path.subresource().isEmpty() ? "" : "/" + path.subresource();
    throw ApiException.forbidden(
        kind,
        path.name(),
        "User \""
            + USER
            + "\" cannot "
            + call.verb()
            + " resource \""
            + kind.plural()
            + subresource
            + "\" in API group \""
            + kind.group()
            + "\""
            + where);
  }
}
