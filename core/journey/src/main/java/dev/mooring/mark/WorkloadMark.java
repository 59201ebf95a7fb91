package dev.mooring.mark;

import dev.mooring.mesh.istio1.MachineGroup;
import dev.mooring.model.MachineRef;
import dev.mooring.model.ServiceSpec;
import dev.mooring.port.Resource;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// Which workload an object in the cluster was made for, where the workload has a name of its own:
/// an annotation with the names of its services. Without it the object is for one machine alone.
public final class WorkloadMark {
  static final String ANNOTATION = "mooring.dev/services";

  private WorkloadMark() {}

  /// The same object, made for a machine, and for others of its group where that is shared.
  public static Resource on(Resource wanted, MachineGroup group, MachineRef machine) {
    var made = MachineMark.on(wanted, machine);
    if (!group.isShared()) {
      return made;
    }
    var json = (ObjectNode) made.json();
    json.withObject("/metadata/annotations")
        .put(
            ANNOTATION,
            group.services().stream()
                .map(ServiceSpec::name)
                .sorted()
                .collect(Collectors.joining(",")));
    return new Resource(wanted.ref(), json);
  }

  /// Whether both were made for one workload that has a name.
  public static boolean isSame(Resource found, Resource wanted) {
    return isOn(wanted) && services(found).equals(services(wanted));
  }

  /// Whether an object says which workload it is for.
  public static boolean isOn(Resource object) {
    return object.json().path("metadata").path("annotations").has(ANNOTATION);
  }

  private static String services(Resource object) {
    return object.json().path("metadata").path("annotations").path(ANNOTATION).asString("–");
  }
}
