package dev.mooring.real;

import dev.mooring.change.cloud.SshAccess;
import dev.mooring.check.Finding;
import dev.mooring.facts.ControlPlanes;
import dev.mooring.live.LiveWorld;
import dev.mooring.live.kubernetes.TestAuthority;
import dev.mooring.mesh.istio1.ControlPlane;
import dev.mooring.mesh.istio1.IstioKinds;
import dev.mooring.mesh.tutorial.RatingsDeployment;
import dev.mooring.model.ClusterRef;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.MeshKind;
import dev.mooring.model.OwnCluster;
import dev.mooring.model.TrafficSpec;
import dev.mooring.port.ResourceKind;
import dev.mooring.run.RunEvent;
import dev.mooring.step.Journey;
import dev.mooring.step.StepId;
import dev.mooring.step.istio1.Istio1Journey;
import dev.mooring.step.istio1.Istio1SidecarStep;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/// Today's journey on real ground: istiod is the test's, and asks the real API server.
final class Istio1Bed implements AutoCloseable {
  /// All steps but the live check, for which there would have to be pods.
  static final Set<StepId> STEPS = EnumSet.complementOf(EnumSet.of(StepId.TRAFFIC));

  final RealMachine machine;
  final RealCluster cluster;
  final LiveWorld world;
  final Journey journey;
  final StandInIstiod istiod;
  final Travel travel;
  final ControlPlane plane;
  private final Ground ground;

  /// Seen by a user who has the generated rights and nothing more.
  Istio1Bed(Path home) throws IOException {
    var release =
        new Ground.Release(
            IstioDownloads.HOST,
            Istio1Objects.VERSION,
            folder -> SidecarPackages.build(folder, Istio1Objects.VERSION));
    ground = new Ground(home, "bookworm", release);
    machine = ground.machine;
    cluster = ground.cluster;
    var mesh = new TestAuthority("mesh");
    istiod =
        ground.keep(
            StandInIstiod.start(machine.hostAddress(), mesh, cluster.admin()),
            StandInIstiod::close);
    var standIns =
        StandIns.start(
            cluster.admin(),
            new RootCertificates(mesh.pem()),
            new OwnedEntries(),
            new IstiodDoors(machine, istiod.port()));
    ground.keep(standIns, StandIns::close);
    Istio1Objects.install(cluster.admin());
    plane = controlPlane();
    journey =
        Istio1Journey.of(new SshAccess(machine.key().publicKey(), Duration.ofHours(12)), plane);
    ground.allow(RealUser.ADA, spec(), journey.rights().apply(spec()));
    world = ground.world(RealUser.ADA);
    travel = Travel.of(world, journey, home);
    patiently("Bookinfo")
        .until(() -> cluster.admin().pods().inNamespace("bookinfo").list().getItems().size() == 6);
  }

  private ControlPlane controlPlane() {
    try (var all = cluster.as(RealUser.ADMIN)) {
      return ControlPlanes.find(all, "").orElseThrow();
    }
  }

  static ConditionFactory patiently(String what) {
    return Awaitility.await(what);
  }

  JoinSpec spec() {
    return JoinSpec.of(
            MeshKind.ISTIO_1,
            ClusterRef.own(
                RealCluster.CONTEXT, new OwnCluster(RealCluster.SERVICE_CIDR, "10.60.0.0/14", "")),
            ground.ref.host().orElseThrow())
        .withWorkload(workload -> workload.withAccount("istio-vm"))
        .withTraffic(
            TrafficSpec.usual("bookinfo")
                .withUrl("http://productpage.bookinfo:9080/api/v1/products/0/ratings"));
  }

  /// Runs all but the live check.
  RunEvent.Outcome run() {
    return run(STEPS, _ -> {});
  }

  /// @param watch sees each event when it happens
  RunEvent.Outcome run(Set<StepId> steps, Consumer<RunEvent> watch) {
    return travel.run(spec(), steps, watch);
  }

  /// The same journey with a sidecar that is taken back after that time, unless it is kept.
  Journey withPatience(Duration patience) {
    var steps =
        journey.steps().stream()
            .map(
                step -> step.id() == StepId.SIDECAR ? new Istio1SidecarStep(plane, patience) : step)
            .toList();
    return new Journey(steps, journey.rights(), journey.identity());
  }

  /// What one of the journey's questions about the sidecar finds now.
  Finding sidecar(String check) {
    return journey.step(StepId.SIDECAR).after(spec()).stream()
        .filter(each -> each.id().word().equals(check))
        .findFirst()
        .orElseThrow()
        .ask(world);
  }

  /// Shuts the machine down and boots it again.
  void powerCycle() {
    machine.powerCycle();
    machine.root("systemctl is-system-running --wait");
  }

  /// What Envoy's health port on the machine answers.
  String health() {
    return machine.root(
        "curl -s -o /dev/null -w '%{http_code}' localhost:15021/healthz/ready || true");
  }

  /// What the agent said on the machine.
  String agentLog() {
    return machine.root("cat /var/log/istio/istio.log /var/log/istio/istio.err.log");
  }

  /// The machines that istiod has registered.
  List<GenericKubernetesResource> entries() {
    return cluster
        .admin()
        .genericKubernetesResources(Registrations.VERSION, "WorkloadEntry")
        .inNamespace("vm")
        .list()
        .getItems();
  }

  /// What in the cluster carries our mark, by name.
  Set<String> objects() {
    var istio = new IstioKinds("v1");
    return OurObjects.in(
        cluster,
        Stream.of(
            ResourceKind.NAMESPACE,
            ResourceKind.SERVICE,
            ResourceKind.SECRET,
            new ResourceKind("v1", "ServiceAccount"),
            RatingsDeployment.KIND,
            istio.workloadGroup(),
            istio.workloadEntry(),
            istio.destinationRule(),
            istio.virtualService()));
  }

  @Override
  public void close() {
    ground.close();
  }
}
