package dev.mooring.app.page;

import dev.mooring.model.JoinSpec;
import dev.mooring.model.Machine;
import dev.mooring.model.Machine.ExistingInstance;
import dev.mooring.model.Machine.NewInstance;
import dev.mooring.model.MachineRef;
import dev.mooring.model.OwnHost;
import java.util.Optional;

/// Where the machine comes from, as the form offers it.
enum MachineOrigin {
  CREATE,
  SELECT,
  HOST;

  static MachineOrigin of(JoinSpec spec) {
    return switch (spec.machine()) {
      case NewInstance _ -> CREATE;
      case ExistingInstance _ -> SELECT;
      case OwnHost _ -> HOST;
    };
  }

  /// A machine of this origin, like the one that was chosen before.
  ///
  /// @param like the last one that was to be created, if one was
  Machine machine(JoinSpec spec, Optional<NewInstance> like) {
    return switch (this) {
      case CREATE ->
          switch (spec.machine()) {
            case NewInstance same -> same;
            case ExistingInstance(var ref, var user) ->
                like.orElseGet(() -> NewInstance.usual(ref)).withRef(ref).withUser(user);
            case OwnHost _ -> usual(spec);
          };
      case SELECT ->
          switch (spec.machine()) {
            case NewInstance(var ref, _, _, _, var user) -> new ExistingInstance(ref, user);
            case ExistingInstance same -> same;
            case OwnHost _ -> new ExistingInstance(usual(spec).ref(), usual(spec).user());
          };
      case HOST ->
          switch (spec.machine()) {
            case NewInstance _, ExistingInstance _ ->
                new OwnHost(spec.machineRef().name(), 0, "", "");
            case OwnHost same -> same;
          };
    };
  }

  /// The tutorial's machine, beside the cluster.
  private static NewInstance usual(JoinSpec spec) {
    var cluster = spec.cluster();
    return NewInstance.usual(new MachineRef(cluster.project(), cluster.location(), "istio-vm"));
  }
}
