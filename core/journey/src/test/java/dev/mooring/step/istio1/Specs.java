package dev.mooring.step.istio1;

import dev.mooring.model.ClusterRef;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.Machine.ExistingInstance;
import dev.mooring.model.MachineRef;
import dev.mooring.model.MeshKind;
import java.util.List;

/// The decisions of a journey into today's mesh, where a test needs any.
final class Specs {
  private Specs() {}

  static JoinSpec usual() {
    return JoinSpec.of(
            MeshKind.ISTIO_1,
            new ClusterRef("gke_practice_us-east4-a_demo", "practice", "us-east4-a", "demo"),
            new ExistingInstance(new MachineRef("practice", "us-east4-a", "istio-vm"), "mooring"))
        .withWorkload(workload -> workload.withServices(List.of()));
  }
}
