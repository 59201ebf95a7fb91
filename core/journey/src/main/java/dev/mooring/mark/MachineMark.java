package dev.mooring.mark;

import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.model.MachineRef;
import dev.mooring.port.Resource;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Which machine an object in the cluster was made for: an annotation. The names of two machines
/// may be one name in the cluster (`shop_a` and `shop-a`, one name in two zones), and two machines
/// of different workloads may want one Service.
public final class MachineMark {
  /// The annotation; its value is what [#of(MachineRef)] makes of the machine.
  public static final String ANNOTATION = "mooring.dev/machine";

  private MachineMark() {}

  /// `PROJECT/ZONE/NAME`, or the SSH name of a host of one's own.
  public static String of(MachineRef machine) {
    return machine
        .host()
        .map(host -> host.host())
        .orElse(machine.project() + "/" + machine.zone() + "/" + machine.name());
  }

  /// The same object, made for a machine.
  public static Resource on(Resource wanted, MachineRef machine) {
    var json = (ObjectNode) wanted.json().deepCopy();
    json.withObject("/metadata/annotations").put(ANNOTATION, of(machine));
    return new Resource(wanted.ref(), json);
  }

  /// What is wrong where an object of ours stands there for another machine. An object of Mooring's
  /// first release says nothing, and is taken over as ever.
  public static Optional<Finding.Failed> conflict(Resource found, Resource wanted) {
    var mine = machine(wanted);
    var theirs = machine(found);
    return !Mark.isOn(found) || mine.isEmpty() || theirs.isEmpty() || theirs.equals(mine)
        ? Optional.empty()
        : Optional.of(taken(wanted, theirs));
  }

  private static Finding.Failed taken(Resource wanted, String theirs) {
    var ref = wanted.ref();
    return ref.kind().kind().equals("WorkloadGroup")
        ? Finding.failed(Hint.GROUP_OF_ANOTHER_MACHINE, ref.namespace() + "/" + ref.name(), theirs)
        : Finding.failed(Hint.OBJECT_OF_ANOTHER_MACHINE, ref.toString(), theirs);
  }

  private static String machine(Resource object) {
    return object.json().path("metadata").path("annotations").path(ANNOTATION).asString("");
  }
}
