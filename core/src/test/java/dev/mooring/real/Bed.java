package dev.mooring.real;

import dev.mooring.change.Balancers;
import dev.mooring.change.SshAccess;
import dev.mooring.change.UnitEffect;
import dev.mooring.live.LiveWorld;
import dev.mooring.live.NoCloud;
import dev.mooring.live.SshConfig;
import dev.mooring.live.SshMachines;
import dev.mooring.live.SshSetup;
import dev.mooring.mesh.ControlPlaneBalancer;
import dev.mooring.mesh.RatingsDeployment;
import dev.mooring.mesh.TutorialManifests;
import dev.mooring.model.ClusterRef;
import dev.mooring.model.DatabaseSpec;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.MachineRef;
import dev.mooring.model.MachineSpec;
import dev.mooring.model.MeshKind;
import dev.mooring.model.OwnCluster;
import dev.mooring.model.OwnHost;
import dev.mooring.model.ServiceSpec;
import dev.mooring.model.TrafficSpec;
import dev.mooring.port.Machine;
import dev.mooring.port.ResourceKind;
import dev.mooring.run.Cleanup;
import dev.mooring.run.Journal;
import dev.mooring.run.RunEvent;
import dev.mooring.run.Runner;
import dev.mooring.run.Stop;
import dev.mooring.step.Journey;
import dev.mooring.step.Rights;
import dev.mooring.step.RightsManifest;
import dev.mooring.step.StepId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/// A real machine beside a real API server, and no cloud. What the machine needs of a cluster's
/// pods
/// - its name server and its certificate authority - answers at the load balancers' addresses.
final class Bed implements AutoCloseable {
  /// All steps but the live check, for which there would have to be a mesh.
  static final Set<StepId> STEPS = EnumSet.complementOf(EnumSet.of(StepId.TRAFFIC));

  private static final Map<String, String> OURS =
      Map.of(TutorialManifests.MANAGED_BY, TutorialManifests.MOORING);

  final RealMachine machine;
  final RealCluster cluster;
  final MachineRef ref;
  final LiveWorld world;
  final Journey journey;
  final List<RunEvent> events = Collections.synchronizedList(new ArrayList<>());
  private final Path home;
  private final RealUser user;
  private final Deque<Runnable> open = new ArrayDeque<>();

  /// Seen by a user who has the generated rights and nothing more.
  Bed(Path home, String suite) throws IOException {
    this(home, suite, RealUser.ADA);
  }

  Bed(Path home, String suite, RealUser user) throws IOException {
    this.home = home;
    this.user = user;
    IstioPackages.build(Files.createDirectories(home.resolve("packages")));
    machine =
        keep(
            RealMachine.boot(
                MachineOptions.debian(suite)
                    .knowing(IstioDownloads.HOST, "")
                    .furnishedBy(tree -> furnish(tree, suite))),
            RealMachine::close);
    ref = MachineRef.own(new OwnHost(machine.address(), 22, machine.user(), machine.address()));
    cluster = keep(new RealCluster(), RealCluster::close);
    keep(StandIns.start(cluster.admin()), StandIns::close);
    TutorialObjects.install(cluster.admin());
    allow(RealUser.ADA);
    world = world();
    journey = Journey.tutorial(new SshAccess(machine.key().publicKey(), Duration.ofHours(12)));
    answerForTheCluster();
  }

  private void furnish(Furnishing tree, String suite) {
    var packages = keep(PackageServer.start(tree.hostAddress(), suite), PackageServer::close);
    tree.installFrom(packages.port());
    var downloads =
        keep(
            IstioDownloads.start(tree.hostAddress(), home.resolve("packages")),
            IstioDownloads::close);
    tree.trust(downloads.authority());
  }

  private void allow(RealUser least) {
    var wanted = spec(DatabaseSpec.RANDOM_PASSWORD);
    var manifest = RightsManifest.yaml(wanted, Rights.needed(wanted), Optional.of(least.login()));
    var stream = new ByteArrayInputStream(manifest.getBytes(StandardCharsets.UTF_8));
    cluster.admin().load(stream).serverSideApply();
  }

  private LiveWorld world() throws IOException {
    var known =
        Files.writeString(
            home.resolve("known_hosts"),
            "%s %s %s\n"
                .formatted(
                    machine.address(), machine.hostKey().type(), machine.hostKey().base64()));
    var setup = SshSetup.of(new SshConfig(List.of()), List.of(known));
    var cloud = new NoCloud();
    var machines =
        keep(new SshMachines(cloud, setup, machine.key(), machine.user()), SshMachines::close);
    return new LiveWorld(cluster.as(user), cloud, machines, InstantSource.system());
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
        keep(
            IstioCa.start(machine.hostAddress(), "spiffe://cluster.local/ns/vm/sa/default"),
            IstioCa::close);
    forward(ControlPlaneBalancer.CA, ca.port());
    var open = keep(OpenPort.start(machine.hostAddress()), OpenPort::close);
    forward(ControlPlaneBalancer.PILOT, open.port());
    forward(ControlPlaneBalancer.MIXER, open.port());
  }

  private void forward(ControlPlaneBalancer balancer, int port) {
    machine.forward("tcp", address(balancer), balancer.port(), port);
  }

  private String address(ControlPlaneBalancer balancer) {
    return Balancers.address(world, balancer).orElseThrow();
  }

  private <T> T keep(T opened, Consumer<T> close) {
    open.push(() -> close.accept(opened));
    return opened;
  }

  JoinSpec spec(DatabaseSpec database) {
    return new JoinSpec(
        MeshKind.TUTORIAL,
        ClusterRef.own(
            RealCluster.CONTEXT, new OwnCluster(RealCluster.SERVICE_CIDR, "10.60.0.0/14", "")),
        MachineSpec.host(ref.host().orElseThrow()),
        "vm",
        "default",
        "default",
        List.of(ServiceSpec.mysqldb(database)),
        new TrafficSpec(
            "http://productpage.default.svc.cluster.local:9080/api/v1/products/0/ratings",
            1,
            TrafficSpec.Afterwards.KEEP));
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
    events.clear();
    Consumer<RunEvent> note = events::add;
    return new Runner(world, journal(), note.andThen(watch))
        .run(journey, spec(database), steps, new Stop());
  }

  RunEvent.Outcome undo() {
    events.clear();
    var cleanup = new Cleanup(world, journal());
    return cleanup.run(cleanup.plan(), new Stop(), events::add);
  }

  /// Shuts the machine down, boots it again, and waits until what starts by itself has started. The
  /// node agent may ask before the name server answers; it asks again after five seconds.
  void powerCycle() {
    machine.powerCycle();
    machine.root("systemctl is-system-running --wait");
    Awaitility.await("the node agent's certificate")
        .atMost(Duration.ofSeconds(60))
        .until(() -> new UnitEffect.GetsCertificate().isSeen(world, ssh()));
  }

  Journal journal() {
    return new Journal(home.resolve("state/journal.jsonl"));
  }

  /// What in the cluster carries our mark, by name.
  Set<String> objects() {
    try (var all = cluster.as(RealUser.ADMIN)) {
      return Stream.of(
              ResourceKind.NAMESPACE,
              ResourceKind.SERVICE,
              ResourceKind.ENDPOINTS,
              ResourceKind.SECRET,
              RatingsDeployment.KIND,
              TutorialManifests.ROUTE_RULE)
          .flatMap(kind -> all.list(kind, "", OURS).stream())
          .map(object -> object.ref().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
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
    return events.stream().map(String::valueOf).collect(Collectors.joining("\n"));
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      open.pop().run();
    }
  }
}
