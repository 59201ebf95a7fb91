package dev.mooring.run;

import dev.mooring.change.Inverse;
import dev.mooring.change.cloud.CloudTrace;
import dev.mooring.change.cloud.DeleteFirewallRule;
import dev.mooring.change.cloud.DeleteMachine;
import dev.mooring.change.cloud.ForbidSsh;
import dev.mooring.change.cloud.RemoveTags;
import dev.mooring.change.file.FileTrace;
import dev.mooring.change.file.RemoveBlock;
import dev.mooring.change.file.RemoveFiles;
import dev.mooring.change.object.DeleteGroup;
import dev.mooring.change.object.DeleteResource;
import dev.mooring.change.object.PurgeNamespace;
import dev.mooring.change.object.UnlabelNamespace;
import dev.mooring.change.ratings.DropRatings;
import dev.mooring.change.ratings.RestoreRating;
import dev.mooring.change.resolver.ForgetLocalResolver;
import dev.mooring.change.software.OwnerTrace;
import dev.mooring.change.software.PackageTrace;
import dev.mooring.change.software.RemovePackages;
import dev.mooring.change.software.RemoveSidecar;
import dev.mooring.change.software.RestoreFolders;
import dev.mooring.change.unit.StopSidecar;
import dev.mooring.change.unit.StopUnit;
import dev.mooring.change.unit.UnitState;
import dev.mooring.model.ClusterRef;
import dev.mooring.model.MachineRef;
import dev.mooring.model.MeshKind;
import dev.mooring.model.OwnCluster;
import dev.mooring.model.OwnHost;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One of every kind, as the golden journals hold them.
final class KnownInverses {
  private static final MachineRef INSTANCE = new MachineRef("demo", "us-central1-a", "istio-vm");
  private static final OwnHost HOST = new OwnHost("legacy", 2222, "me", "192.168.1.7");
  private static final MachineRef OWN = MachineRef.own(HOST);

  private static final CloudTrace MADE =
      new CloudTrace(
          "4e0a5b1c-0c55-4a83-9a3f-1f0b8f3a7d21", Instant.parse("2026-01-02T03:04:05Z"), "7919");

  static final Origin ORIGIN =
      new Origin(
          MeshKind.ISTIO_1,
          ClusterRef.own("kind-demo", new OwnCluster("10.96.0.0/12", "10.244.0.0/16", "")),
          HOST,
          "1-24");

  private KnownInverses() {}

  /// The newest kinds last.
  static List<Inverse> all() {
    return List.of(
        new DeleteFirewallRule("demo", "mooring-pods"),
        new DeleteGroup(
            new ResourceRef(
                new ResourceKind("networking.istio.io/v1", "WorkloadGroup"), "vm", "mysqldb"),
            new ResourceKind("networking.istio.io/v1", "WorkloadEntry")),
        new DeleteMachine(INSTANCE),
        new DeleteResource(new ResourceRef(ResourceKind.NAMESPACE, "", "vm")),
        new DropRatings(INSTANCE, "ratings", "database test"),
        new ForbidSsh(INSTANCE, "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample"),
        new ForgetLocalResolver(OWN),
        new RemoveBlock(OWN, "/etc/hosts", "dnsmasq"),
        new RemoveFiles(
            OWN,
            List.of("/etc/certs/key.pem", "/etc/certs/cert-chain.pem"),
            "istio-auth-node-agent"),
        new RemovePackages(OWN, List.of("dnsmasq", "mariadb-server")),
        new RemoveSidecar(OWN),
        new RemoveTags(INSTANCE, Set.of("mooring")),
        new RestoreRating(OWN, 1, 5),
        new StopSidecar(OWN),
        new StopUnit(INSTANCE, "istio"),
        new UnlabelNamespace("vm", "topology.istio.io/network", "vms"),
        new PurgeNamespace("vm", "4e0a5b1c-0c55-4a83-9a3f-1f0b8f3a7d21"),
        new RestoreFolders(
            OWN,
            List.of(new OwnerTrace("/etc/certs", "root:root", "750")),
            List.of("/etc/istio/proxy")),
        new RemoveFiles(
            OWN,
            List.of("/etc/istio/config/mesh"),
            "istio",
            List.of(
                new FileTrace(
                    "/etc/istio/config/mesh",
                    FileTrace.Before.OTHERS,
                    "e3b0c442",
                    "9f86d081",
                    "istio-proxy:istio-proxy",
                    ""))),
        new RemoveBlock(OWN, "/etc/hosts", "istio", List.of("9f86d081"), FileTrace.Before.OTHERS),
        new RemovePackages(
            OWN,
            List.of("dnsmasq"),
            Optional.of(
                new PackageTrace("4e0a5b1c", List.of("account dnsmasq"), List.of(), "none"))),
        new StopUnit(
            INSTANCE, "mariadb", Optional.of(new UnitState("inactive", "enabled", "4e0a5b1c"))),
        new DeleteMachine(INSTANCE, Optional.of(MADE)),
        new DeleteFirewallRule("demo", "mooring-pods", Optional.of(MADE)),
        new ForgetLocalResolver(OWN, "", "9288c048-6088-3fd9-963d-9eb2aa60ec9e"));
  }
}
