package dev.mooring.real;

import dev.mooring.change.cloud.SshAccess;
import dev.mooring.change.unit.UnitEffect;
import dev.mooring.facts.Balancers;
import dev.mooring.live.LiveWorld;
import dev.mooring.mesh.tutorial.ControlPlaneBalancer;
import dev.mooring.mesh.tutorial.RatingsDeployment;
import dev.mooring.mesh.tutorial.TutorialManifests;
import dev.mooring.model.ClusterRef;
import dev.mooring.model.DatabaseSpec;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.MachineRef;
import dev.mooring.model.MeshKind;
import dev.mooring.model.OwnCluster;
import dev.mooring.model.ServiceSpec;
import dev.mooring.port.Machine;
import dev.mooring.port.ResourceKind;
import dev.mooring.run.Journal;
import dev.mooring.run.RunEvent;
import dev.mooring.step.Journey;
import dev.mooring.step.StepId;
import dev.mooring.step.tutorial.TutorialJourney;
import dev.mooring.step.tutorial.TutorialRights;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/// The tutorial's journey on real ground. What the machine needs of a cluster's pods - its name
/// server and its certificate authority - answers at the load balancers' addresses.
final class Bed implements AutoCloseable {
  /// All steps but the live check, for which there would have to be a mesh.
  static final Set<StepId> STEPS = EnumSet.complementOf(EnumSet.of(StepId.TRAFFIC));

  final RealMachine machine;
  final RealCluster cluster;
  final MachineRef ref;
  final LiveWorld world;
  final Journey journey;
  final List<RunEvent> events;
  private final Ground ground;
  private final Travel travel;

  /// Seen by a user who has the generated rights and nothing more.
  Bed(Path home, String suite) throws IOException {
    this(home, suite, RealUser.ADA);
  }

  Bed(Path home, String suite, RealUser user) throws IOException {
    ground =
        new Ground(
            home,
            suite,
            new Ground.Release(IstioDownloads.OLD_HOST, "0.2.12", IstioPackages::build));
    machine = ground.machine;
    cluster = ground.cluster;
    ref = ground.ref;
    ground.keep(StandIns.tutorial(cluster.admin()), StandIns::close);
    TutorialObjects.install(cluster.admin());
    var spec = spec(DatabaseSpec.RANDOM_PASSWORD);
    ground.allow(RealUser.ADA, spec, TutorialRights.needed(spec));
    world = ground.world(user);
    journey = TutorialJourney.of(new SshAccess(machine.key().publicKey(), Duration.ofHours(12)));
    travel = Travel.of(world, journey, home);
    events = travel.events();
    answerForTheCluster();
  }

  /// Pods would answer behind the load balancers; here it is a name server and an authority.
  private void answerForTheCluster() {
    Awaitility.await("Bookinfo")
        .until(() -> cluster.admin().pods().inNamespace("default").list().getItems().size() == 4);
    if (run(DatabaseSpec.RANDOM_PASSWORD, EnumSet.of(StepId.EXPOSE)) != RunEvent.Outcome.DONE) {
      throw new IllegalStateException(story());
    }
    var names =
        cluster.admin().services().inAnyNamespace().list().getItems().stream()
            .collect(
                Collectors.toMap(
                    service ->
                        service.getMetadata().getName()
                            + "."
                            + service.getMetadata().getNamespace()
                            + ".svc.cluster.local",
                    service -> service.getSpec().getClusterIP()));
    machine.nameServer(address(ControlPlaneBalancer.DNS), names);
    var ca =
        ground.keep(
            IstioCa.start(machine.hostAddress(), "spiffe://cluster.local/ns/vm/sa/default"),
            IstioCa::close);
    forward(ControlPlaneBalancer.CA, ca.port());
    var open = ground.keep(OpenPort.start(machine.hostAddress()), OpenPort::close);
    forward(ControlPlaneBalancer.PILOT, open.port());
    forward(ControlPlaneBalancer.MIXER, open.port());
  }

  private void forward(ControlPlaneBalancer balancer, int port) {
    machine.forward("tcp", address(balancer), balancer.port(), port);
  }

  private String address(ControlPlaneBalancer balancer) {
    return Balancers.address(world, balancer).orElseThrow();
  }

  JoinSpec spec(DatabaseSpec database) {
    return JoinSpec.of(
            MeshKind.TUTORIAL,
            ClusterRef.own(
                RealCluster.CONTEXT, new OwnCluster(RealCluster.SERVICE_CIDR, "10.60.0.0/14", "")),
            ref.host().orElseThrow())
        .withWorkload(workload -> workload.withServices(List.of(ServiceSpec.mysqldb(database))));
  }

  /// Runs all but the live check.
  RunEvent.Outcome run() {
    return run(DatabaseSpec.RANDOM_PASSWORD, STEPS);
  }

  RunEvent.Outcome run(DatabaseSpec database, Set<StepId> steps) {
    return run(database, steps, _ -> {});
  }

  /// @param watch sees each event when it happens
  RunEvent.Outcome run(DatabaseSpec database, Set<StepId> steps, Consumer<RunEvent> watch) {
    return travel.run(spec(database), steps, watch);
  }

  RunEvent.Outcome undo() {
    return travel.undo();
  }

  /// Shuts the machine down, boots it again, and waits until what starts by itself has started. The
  /// node agent may ask before the name server answers; it asks again after five seconds.
  void powerCycle() {
    machine.powerCycle();
    machine.root("systemctl is-system-running --wait");
    Awaitility.await("the node agent's certificate")
        .until(() -> new UnitEffect.GetsCertificate().isSeen(world, ssh()));
  }

  Journal journal() {
    return travel.journal();
  }

  /// What in the cluster carries our mark, by name.
  Set<String> objects() {
    return OurObjects.in(
        cluster,
        Stream.of(
            ResourceKind.NAMESPACE,
            ResourceKind.SERVICE,
            ResourceKind.ENDPOINTS,
            ResourceKind.SECRET,
            RatingsDeployment.KIND,
            TutorialManifests.ROUTE_RULE));
  }

  /// A kubeconfig with all rights.
  Path kubeconfig() {
    return cluster.kubeconfig(RealUser.ADMIN);
  }

  /// The machine as the journey reaches it.
  Machine ssh() {
    return world.machine(ref).orElseThrow();
  }

  /// What a person would read of a run that went wrong.
  String story() {
    return travel.story();
  }

  @Override
  public void close() {
    ground.close();
  }
}
