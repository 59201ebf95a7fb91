package dev.mooring.step.istio1;

import dev.mooring.model.ClusterRef;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.MachineRef;
import dev.mooring.model.MachineSpec;
import dev.mooring.model.MeshKind;
import dev.mooring.model.TrafficSpec;
import java.util.List;

/// The decisions of a journey into today's mesh, where a test needs any.
final class Specs {
  private Specs() {}

  static JoinSpec usual() {
    return new JoinSpec(
        MeshKind.ISTIO_1,
        new ClusterRef("gke_practice_us-east4-a_demo", "practice", "us-east4-a", "demo"),
        new MachineSpec(
            new MachineRef("practice", "us-east4-a", "istio-vm"),
            MachineSpec.Origin.SELECT,
            "e2-medium",
            "debian-cloud",
            "debian-12",
            "mooring"),
        "vm",
        "default",
        "bookinfo",
        List.of(),
        new TrafficSpec("http://productpage.bookinfo:9080/", 1, TrafficSpec.Afterwards.KEEP));
  }
}
