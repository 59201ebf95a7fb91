package dev.mooring.lab;

import dev.mooring.lab.cluster.LabCluster;
import dev.mooring.lab.cluster.seed.Istio1Seed;
import dev.mooring.lab.cluster.seed.Seed;
import dev.mooring.lab.cluster.seed.TutorialSeed;
import dev.mooring.lab.istiod.LabIstiod;
import dev.mooring.lab.mesh.FrontDoor;
import dev.mooring.lab.mesh.istio1.Istio1Mesh;
import dev.mooring.lab.mesh.tutorial.LabMesh;
import dev.mooring.lab.world.CloudNetwork;
import dev.mooring.lab.world.Fault;
import dev.mooring.lab.world.IstioRelease;
import dev.mooring.lab.world.LabTime;
import dev.mooring.lab.world.MachineState;
import dev.mooring.lab.world.MeshNetwork;
import dev.mooring.lab.world.Overlay;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Makes the mesh that a lab was asked for.
///
/// @param network what machines meet
/// @param door what a browser meets
record LabMeshes(IstioRelease kind, MeshNetwork network, FrontDoor door) {

  static LabMeshes of(
      IstioRelease kind,
      LabCluster cluster,
      CloudNetwork cloud,
      Supplier<List<MachineState>> machines,
      LabTime time,
      InstantSource clock) {
    var authority = new MeshAuthority(cluster.authority());
    return switch (kind) {
      case ISTIO_0_2 -> {
        var mesh = new LabMesh(cluster.objects(), cloud, machines, authority, clock);
        yield new LabMeshes(kind, mesh, mesh);
      }
      case ISTIO_1 -> {
        var istiod = new LabIstiod(cluster, time, clock);
        var mesh = new Istio1Mesh(cluster.objects(), cloud, machines, authority, istiod, clock);
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
    return switch (kind) {
      case ISTIO_0_2 -> new TutorialSeed(faults, ingressIp, ingressPort);
      case ISTIO_1 -> new Istio1Seed(faults, ingressIp, ingressPort);
    };
  }
}
