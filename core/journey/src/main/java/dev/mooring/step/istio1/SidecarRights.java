package dev.mooring.step.istio1;

import dev.mooring.mesh.istio1.ControlPlane;
import dev.mooring.mesh.istio1.MachineGroup;
import dev.mooring.model.JoinSpec;
import dev.mooring.port.Access;
import java.util.List;
import java.util.stream.Stream;

/// The rights in the cluster that [Istio1SidecarStep] needs, and no more.
final class SidecarRights {
  private static final String ISTIO = "networking.istio.io";
  private static final List<String> OWNING =
      List.of("get", "create", "patch", "delete", "list", "watch");

  private SidecarRights() {}

  static Stream<Access> needed(JoinSpec spec, ControlPlane plane) {
    var vm = spec.workload().namespace();
    var account = spec.workload().account();
    var door = Door.of(spec, plane);
    return Stream.of(
            owning("", "serviceaccounts", vm, account),
            Stream.of(
                // Who has it can be the account, and nobody else.
                new Access("create", "", "serviceaccounts/token", vm, account),
                new Access("get", "", "configmaps", vm, "istio-ca-root-cert"),
                new Access("get", "", "services", door.namespace(), door.name()),
                new Access("list", "", "pods", plane.namespace()),
                new Access("get", "", "pods/log", plane.namespace())),
            owning(ISTIO, "workloadgroups", vm, MachineGroup.of(spec).name()),
            // Their names have the machine's address in them.
            Stream.of("list", "get", "watch", "delete")
                .map(verb -> new Access(verb, ISTIO, "workloadentries", vm)))
        .flatMap(rights -> rights);
  }

  private static Stream<Access> owning(
      String group, String resource, String namespace, String name) {
    return OWNING.stream().map(verb -> new Access(verb, group, resource, namespace, name));
  }
}
