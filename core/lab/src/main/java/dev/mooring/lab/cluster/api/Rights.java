package dev.mooring.lab.cluster.api;

import dev.mooring.lab.cluster.registry.Registry;
import dev.mooring.lab.cluster.store.ApiException;
import java.util.Set;

/// What the users of the practice cluster may do: the learner everything, others what roles give
/// them.
///
/// @param readOnly the learner may look but not touch
record Rights(boolean readOnly, RoleRights roles) {
  /// The user that every kubeconfig of a lab is for.
  static final String LEARNER = "learner@practice.example";

  static final Set<String> LOOKING = Set.of("get", "list", "watch");

  static Rights of(boolean readOnly, Registry registry) {
    return new Rights(readOnly, new RoleRights(registry));
  }

  boolean may(Caller caller, Attempt attempt) {
    // Everybody may ask what they may do.
    if (attempt.group().equals("authorization.k8s.io")) {
      return true;
    }
    if (caller.groups().contains(Caller.MASTERS)) {
      return true;
    }
    return caller.name().equals(LEARNER)
        ? !readOnly || LOOKING.contains(attempt.verb())
        : roles.may(caller, attempt);
  }

  /// @throws ApiException 403 when the call goes beyond the user's rights
  void require(Call call) {
    require(call, Attempt.of(call));
  }

  /// Applying what is not there yet is creating it too.
  ///
  /// @throws ApiException 403 when the user may patch and not create
  void requireCreate(Call call) {
    require(call, Attempt.of(call).to("create"));
  }

  private void require(Call call, Attempt attempt) {
    if (!may(call.caller(), attempt)) {
      throw ApiException.forbidden(
          call.kind(), call.path().name(), attempt.denied(call.caller().name()));
    }
  }
}
