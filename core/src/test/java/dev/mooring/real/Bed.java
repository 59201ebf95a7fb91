package dev.mooring.real;

import dev.mooring.change.Balancers;
import dev.mooring.change.SshAccess;
import dev.mooring.change.UnitEffect;
import dev.mooring.lab.Lab;
import dev.mooring.live.GoogleCloud;
import dev.mooring.live.Kubeconfig;
import dev.mooring.live.KubernetesCluster;
import dev.mooring.live.LiveWorld;
import dev.mooring.live.SshConfig;
import dev.mooring.live.SshMachines;
import dev.mooring.mesh.ControlPlaneBalancer;
import dev.mooring.model.ClusterRef;
import dev.mooring.model.DatabaseSpec;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.MachineRef;
import dev.mooring.model.MachineSpec;
import dev.mooring.model.MeshKind;
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
import dev.mooring.step.StepId;
import java.io.IOException;
import java.net.URI;
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
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/// A real machine beside a practice cluster: what the machine needs of the cluster - its name
/// server and its certificate authority - answers at the load balancers' addresses.
final class Bed implements AutoCloseable {
  static final MachineRef MACHINE = new MachineRef("practice", "us-east4-a", "istio-vm");
  static final Set<StepId> ON_MACHINE = EnumSet.of(StepId.SIDECAR, StepId.SERVICES);
  private static final String CONTEXT = "gke_practice_us-east4-a_demo-cluster";

  final RealMachine machine;
  final LiveWorld world;
  final Journey journey;
  final List<RunEvent> events = Collections.synchronizedList(new ArrayList<>());
  private final Path home;
  private final Deque<Runnable> open = new ArrayDeque<>();

  Bed(Path home, String suite) throws IOException {
    this.home = home;
    IstioPackages.build(Files.createDirectories(home.resolve("packages")));
    machine =
        keep(
            RealMachine.boot(
                MachineOptions.debian(suite)
                    .knowing(IstioDownloads.HOST, "")
                    .furnishedBy(tree -> furnish(tree, suite))),
            RealMachine::close);
    keep(Lab.start(new Lab.Options(home, false, Set.of(), 0), InstantSource.system()), Lab::close);
    var facts = facts();
    var cluster =
        keep(
            new KubernetesCluster(
                Kubeconfig.read(List.of(home.resolve("kubeconfig"))),
                CONTEXT,
                InstantSource.system()),
            KubernetesCluster::close);
    var practice =
        keep(
            GoogleCloud.at(URI.create(facts.getProperty("compute")), facts.getProperty("token")),
            GoogleCloud::close);
    var cloud = new BedCloud(practice, new MachineCloud(Map.of(MACHINE, machine), List.of()));
    var machines =
        keep(
            new SshMachines(
                cloud, new SshConfig(List.of()), List.of(), machine.key(), machine.user()),
            SshMachines::close);
    world = new LiveWorld(cluster, cloud, machines, InstantSource.system());
    journey = Journey.tutorial(new SshAccess(machine.key().publicKey(), Duration.ofHours(12)));
    run(DatabaseSpec.RANDOM_PASSWORD, EnumSet.of(StepId.EXPOSE));
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

  private void answerForTheCluster() {
    var services = world.cluster().list(ResourceKind.SERVICE, "", Map.of());
    var names =
        services.stream()
            .filter(service -> service.text("/spec/clusterIP").contains("."))
            .collect(
                Collectors.toMap(
                    service ->
                        service.ref().name()
                            + "."
                            + service.ref().namespace()
                            + ".svc.cluster.local",
                    service -> service.text("/spec/clusterIP")));
    machine.nameServer(address(ControlPlaneBalancer.DNS), names);
    var ca =
        keep(
            IstioCa.start(machine.hostAddress(), "spiffe://cluster.local/ns/vm/sa/default"),
            IstioCa::close);
    machine.forward(
        "tcp", address(ControlPlaneBalancer.CA), ControlPlaneBalancer.CA.port(), ca.port());
  }

  String address(ControlPlaneBalancer balancer) {
    return Balancers.address(world, balancer).orElseThrow();
  }

  private Properties facts() throws IOException {
    var facts = new Properties();
    try (var reader = Files.newBufferedReader(home.resolve("lab.properties"))) {
      facts.load(reader);
    }
    return facts;
  }

  private <T> T keep(T opened, Consumer<T> close) {
    open.push(() -> close.accept(opened));
    return opened;
  }

  static JoinSpec spec(DatabaseSpec database) {
    return new JoinSpec(
        MeshKind.TUTORIAL,
        new ClusterRef(CONTEXT, "practice", "us-east4-a", "demo-cluster"),
        new MachineSpec(
            MACHINE, MachineSpec.Origin.SELECT, "e2-medium", "debian-cloud", "debian-12", "admin"),
        "vm",
        "default",
        "default",
        List.of(ServiceSpec.mysqldb(database)),
        new TrafficSpec(
            "http://productpage.default.svc.cluster.local:9080/api/v1/products/0/ratings",
            1,
            TrafficSpec.Afterwards.KEEP));
  }

  /// Runs SIDECAR and SERVICES.
  RunEvent.Outcome run() {
    return run(DatabaseSpec.RANDOM_PASSWORD, ON_MACHINE);
  }

  RunEvent.Outcome run(DatabaseSpec database, Set<StepId> steps) {
    return run(database, steps, _ -> {});
  }

  /// @param watch sees each event when it happens
  RunEvent.Outcome run(DatabaseSpec database, Set<StepId> steps, Consumer<RunEvent> watch) {
    events.clear();
    Consumer<RunEvent> both =
        event -> {
          events.add(event);
          watch.accept(event);
        };
    return new Runner(world, journal(), both).run(journey, spec(database), steps, new Stop());
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

  /// The machine as the journey reaches it.
  Machine ssh() {
    return world.machine(MACHINE).orElseThrow();
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
