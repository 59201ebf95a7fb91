package dev.mooring.lab;

import dev.mooring.lab.cluster.LabCluster;
import dev.mooring.lab.cluster.seed.Seed;
import dev.mooring.lab.cluster.seed.TodaySeed;
import dev.mooring.lab.cluster.seed.TutorialSeed;
import dev.mooring.lab.istiod.LabIstiod;
import dev.mooring.lab.mesh.FrontDoor;
import dev.mooring.lab.mesh.LabMesh;
import dev.mooring.lab.mesh.istio1.TodayMesh;
import dev.mooring.model.MeshKind;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Makes the mesh that a lab was asked for.
///
/// @param network what machines meet
/// @param door what a browser meets
record LabMeshes(MeshKind kind, MeshNetwork network, FrontDoor door) {

  static LabMeshes of(
      MeshKind kind,
      LabCluster cluster,
      CloudNetwork cloud,
      Supplier<List<MachineState>> machines,
      LabTime time,
      InstantSource clock) {
    var authority = new MeshAuthority(cluster.authority());
    return switch (kind) {
      case TUTORIAL -> {
        var mesh = new LabMesh(cluster.objects(), cloud, machines, authority, clock);
        yield new LabMeshes(kind, mesh, mesh);
      }
      case TODAY -> {
        var istiod = new LabIstiod(cluster, time, clock);
        var mesh = new TodayMesh(cluster.objects(), cloud, machines, authority, istiod, clock);
        yield new LabMeshes(kind, mesh, mesh);
      }
    };
  }

  /// What lies between the machines and the pods.
  static CloudNetwork between(CloudNetwork machines, Set<Fault> faults) {
    return faults.contains(Fault.TWO_NETWORKS) ? new Overlay(machines) : machines;
  }

  /// What the cluster holds before a person comes.
  Seed seed(Set<Fault> faults, String ingressIp, int ingressPort) {
    return kind == MeshKind.TODAY
        ? new TodaySeed(faults, ingressIp, ingressPort)
        : new TutorialSeed(faults, ingressIp, ingressPort);
  }
}
