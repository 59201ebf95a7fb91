package dev.mooring.facts;

import dev.mooring.mark.WorkloadMark;
import dev.mooring.mesh.istio1.ControlPlane;
import dev.mooring.mesh.istio1.JoinFacts;
import dev.mooring.mesh.istio1.MachineFiles;
import dev.mooring.mesh.istio1.MachineGroup;
import dev.mooring.mesh.istio1.WorkloadGroup;
import dev.mooring.model.MachineRef;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.WorldView;

/// A machine and the mesh that it joins: where the facts for its files come from.
///
/// @param door the Service by whose address the machine reaches istiod
public record Joining(
    ControlPlane plane, MachineRef machine, MachineGroup group, ResourceRef door) {
  private static final String USUAL_TRUST_DOMAIN = "cluster.local";

  /// The group's object, as it is to be.
  public Resource wantedGroup() {
    return WorkloadMark.on(group.workloadGroup(plane.kinds()), group, machine);
  }

  /// The group as it is in the cluster; as it is to be, while it is not there.
  public WorkloadGroup groupNow(WorldView world) {
    var wanted = wantedGroup();
    return WorkloadGroup.parse(world.cluster().find(wanted.ref()).orElse(wanted).json());
  }

  /// Who the machine is in the mesh.
  ///
  /// @throws dev.mooring.port.WorldException.NotFound when there is no such control plane
  public String identity(WorldView world) {
    var domain = Istiod.settings(world, plane).trustDomain();
    return "spiffe://%s/ns/%s/sa/%s"
        .formatted(
            domain.isEmpty() ? USUAL_TRUST_DOMAIN : domain, group.namespace(), group.account());
  }

  /// The certificate of the mesh, as PEM.
  ///
  /// @throws dev.mooring.port.WorldException.NotFound while istiod has not put it there
  public String root(WorldView world) {
    return Istiod.rootCertificate(world, group.namespace());
  }

  /// The files that the machine starts from, as of now.
  ///
  /// @throws dev.mooring.port.WorldException.NotFound when there is no such control plane
  public MachineFiles files(WorldView world) {
    return MachineFiles.of(
        groupNow(world),
        Istiod.settings(world, plane),
        new JoinFacts(
            Istiod.injector(world, plane).clusterId(),
            plane.namespace(),
            plane.revision(),
            Balancers.address(world, door),
            MachineAddress.asOthersSeeIt(world, machine),
            true,
            true));
  }
}
