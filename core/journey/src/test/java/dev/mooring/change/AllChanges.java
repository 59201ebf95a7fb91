package dev.mooring.change;

import dev.mooring.change.cloud.AddTags;
import dev.mooring.change.cloud.DeleteFirewallRule;
import dev.mooring.change.cloud.DeleteMachine;
import dev.mooring.change.cloud.ForbidSsh;
import dev.mooring.change.cloud.RemoveTags;
import dev.mooring.change.cloud.SshAccess;
import dev.mooring.change.file.RemoveBlock;
import dev.mooring.change.file.RemoveFiles;
import dev.mooring.change.object.DeleteGroup;
import dev.mooring.change.object.DeleteResource;
import dev.mooring.change.object.LabelNamespace;
import dev.mooring.change.object.PurgeNamespace;
import dev.mooring.change.object.ShareResource;
import dev.mooring.change.object.UnlabelNamespace;
import dev.mooring.change.ratings.DropRatings;
import dev.mooring.change.ratings.RestoreRating;
import dev.mooring.change.ratings.TryRating;
import dev.mooring.change.resolver.ForgetLocalResolver;
import dev.mooring.change.software.OwnerTrace;
import dev.mooring.change.software.RemovePackages;
import dev.mooring.change.software.RemoveSidecar;
import dev.mooring.change.software.RestoreFolders;
import dev.mooring.change.unit.StopSidecar;
import dev.mooring.change.unit.StopUnit;
import dev.mooring.facts.ProductPage;
import dev.mooring.mesh.istio1.ControlPlane;
import dev.mooring.model.ClusterRef;
import dev.mooring.model.DatabaseSpec;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.Machine;
import dev.mooring.model.Machine.ExistingInstance;
import dev.mooring.model.Machine.NewInstance;
import dev.mooring.model.MachineRef;
import dev.mooring.model.MeshChoices;
import dev.mooring.model.MeshKind;
import dev.mooring.model.OwnCluster;
import dev.mooring.model.OwnHost;
import dev.mooring.model.ServiceSpec;
import dev.mooring.model.TrafficSpec;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.step.Journey;
import dev.mooring.step.Wish;
import dev.mooring.step.istio1.Istio1Journey;
import dev.mooring.step.tutorial.TutorialJourney;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Every change that the journeys wish for, on every kind of ground, and every inverse.
final class AllChanges {
  private static final SshAccess ACCESS =
      new SshAccess("ssh-ed25519 AAAA it's", Duration.ofHours(12));
  private static final MachineRef GOOGLES = new MachineRef("p", "us-east4-a", "istio-vm");
  private static final ClusterRef GKE = new ClusterRef("gke", "p", "us-east4-a", "demo");

  private AllChanges() {}

  static Stream<Change> all() {
    return Stream.concat(wishes(), machines().flatMap(AllChanges::inverses));
  }

  /// Both journeys: machines made, taken and owned, clusters of Google's and others.
  static Stream<Change> wishes() {
    return Stream.of(DatabaseSpec.values())
        .flatMap(database -> grounds().map(ground -> ground.withDatabase(database)))
        .flatMap(
            ground ->
                Stream.concat(
                    wishes(TutorialJourney.of(ACCESS), ground.spec(MeshKind.TUTORIAL)),
                    Stream.of(
                            MeshChoices.usual(),
                            new MeshChoices("1-27", "vm-net", true, List.of("10.0.0.0/8")))
                        .flatMap(
                            choices ->
                                wishes(
                                    Istio1Journey.of(ACCESS, ControlPlane.UNSEEN),
                                    ground.spec(MeshKind.ISTIO_1).withChoices(choices)))));
  }

  private static Stream<Change> wishes(Journey journey, JoinSpec spec) {
    return journey.steps().stream().flatMap(step -> step.wishes(spec).stream()).map(Wish::change);
  }

  private static Stream<Ground> grounds() {
    return Stream.of(
            GKE,
            ClusterRef.own("kind", OwnCluster.UNKNOWN),
            ClusterRef.own("k3s", new OwnCluster("10.43.0.0/16", "10.42.0.0/16", "172.18.0.2")))
        .flatMap(
            cluster ->
                Stream.concat(
                        cluster.isInGoogleCloud() ? instances() : Stream.<Machine>empty(), hosts())
                    .map(machine -> new Ground(cluster, machine, DatabaseSpec.RANDOM_PASSWORD)));
  }

  private static Stream<Machine> instances() {
    return Stream.of(NewInstance.usual(GOOGLES), new ExistingInstance(GOOGLES, "me"));
  }

  private static Stream<OwnHost> hosts() {
    return Stream.of(
        new OwnHost("legacy", 0, "", ""), new OwnHost("10.0.0.7", 2222, "me", "10.0.0.7"));
  }

  private static Stream<MachineRef> machines() {
    return Stream.concat(Stream.of(GOOGLES), hosts().map(MachineRef::own));
  }

  private static Stream<Change> inverses(MachineRef machine) {
    var service = new ResourceRef(ResourceKind.SERVICE, "vm", "mysqldb");
    return Stream.of(
        new DeleteFirewallRule("p", "mooring-pods"),
        new DeleteGroup(
            new ResourceRef(new ResourceKind("networking.istio.io/v1", "WorkloadGroup"), "vm", "g"),
            new ResourceKind("networking.istio.io/v1", "WorkloadEntry")),
        new DeleteMachine(GOOGLES),
        new DeleteResource(service),
        new DeleteResource(new ResourceRef(ResourceKind.NAMESPACE, "", "vm")),
        new DropRatings(machine, "ratings", "database test"),
        new DropRatings(machine, "root", "table test.ratings"),
        new ForbidSsh(GOOGLES, ACCESS.publicKey()),
        new ForgetLocalResolver(machine),
        new PurgeNamespace("vm", "4e0a5b1c-0c55-4a83-9a3f-1f0b8f3a7d21"),
        new RemoveBlock(machine, "/etc/hosts", "dnsmasq"),
        new RemoveFiles(
            machine, List.of("/etc/certs/key.pem", "/etc/certs/root-cert.pem"), "istio"),
        new RemovePackages(machine, List.of("mariadb-server", "dnsmasq")),
        new RemoveTags(GOOGLES, Set.of("mooring", "vm")),
        new RemoveSidecar(machine),
        new RestoreFolders(
            machine,
            List.of(new OwnerTrace("/etc/certs", "root:root", "750")),
            List.of("/etc/istio/proxy")),
        new RestoreRating(machine, 1, 5),
        new StopSidecar(machine),
        new StopUnit(machine, "istio"),
        new StopUnit(machine, "mariadb"),
        new UnlabelNamespace("vm", "istio.io/rev", "1-27"),
        // Wished for where the world is so; no journey of this list has them by itself.
        new TryRating(new ProductPage(machine, "bookinfo"), 1, 5),
        new AddTags(GOOGLES, Set.of("a", "b")),
        new LabelNamespace("vm", "istio.io/rev", "1-27"),
        new ShareResource(service, "abcd1234", new DeleteResource(service)));
  }

  private record Ground(ClusterRef cluster, Machine machine, DatabaseSpec database) {
    Ground withDatabase(DatabaseSpec other) {
      return new Ground(cluster, machine, other);
    }

    JoinSpec spec(MeshKind mesh) {
      return JoinSpec.of(mesh, cluster, machine)
          .withBookinfoNamespace("bookinfo")
          .withWorkload(workload -> workload.withServices(List.of(ServiceSpec.mysqldb(database))))
          .withTraffic(TrafficSpec.usual("bookinfo").withUrl("http://productpage:9080/"));
    }
  }
}
