package dev.mooring.journey;

import dev.mooring.change.cloud.SshAccess;
import dev.mooring.check.Check;
import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.facts.ControlPlanes;
import dev.mooring.lab.Lab;
import dev.mooring.lab.world.Fault;
import dev.mooring.lab.world.IstioRelease;
import dev.mooring.lab.world.MachineOs;
import dev.mooring.live.LiveWorld;
import dev.mooring.live.google.GoogleCloud;
import dev.mooring.live.kubernetes.Kubeconfig;
import dev.mooring.live.kubernetes.KubernetesCluster;
import dev.mooring.live.ssh.SshKeyFile;
import dev.mooring.live.ssh.SshMachines;
import dev.mooring.live.ssh.SshSetup;
import dev.mooring.live.ssh.config.SshConfig;
import dev.mooring.mesh.istio1.ControlPlane;
import dev.mooring.mesh.istio1.Front;
import dev.mooring.model.ClusterRef;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.Machine;
import dev.mooring.model.Machine.ExistingInstance;
import dev.mooring.model.Machine.NewInstance;
import dev.mooring.model.MachineRef;
import dev.mooring.model.MeshChoices;
import dev.mooring.model.MeshKind;
import dev.mooring.port.Downloads;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.SshQuestions;
import dev.mooring.run.Journal;
import dev.mooring.run.RunEvent;
import dev.mooring.step.Journey;
import dev.mooring.step.StepId;
import dev.mooring.step.istio1.Door;
import dev.mooring.step.istio1.Istio1Journey;
import dev.mooring.step.istio1.Istio1SidecarStep;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// A lab of today's mesh without delays and the real adapters connected to it, for one test.
final class Istio1Practice implements Trip, AutoCloseable {
  static final MachineRef MACHINE = new MachineRef("practice", "us-east4-a", "istio-vm");

  /// A machine that stands there from the start.
  static final MachineRef THEIRS = new MachineRef("practice", "us-east4-a", "vm-1");

  static final String CONTEXT = "gke_practice_us-east4-a_demo-cluster";
  private static final String ISTIO = "networking.istio.io/v1";
  static final List<ResourceKind> KINDS =
      List.of(
          ResourceKind.NAMESPACE,
          ResourceKind.SERVICE,
          ResourceKind.POD,
          new ResourceKind("v1", "ServiceAccount"),
          new ResourceKind("apps/v1", "Deployment"),
          new ResourceKind(ISTIO, "WorkloadGroup"),
          new ResourceKind(ISTIO, "WorkloadEntry"),
          new ResourceKind(ISTIO, "Gateway"),
          new ResourceKind(ISTIO, "VirtualService"),
          new ResourceKind(ISTIO, "DestinationRule"));

  /// How this computer fetches what the machine cannot; to be replaced by a test.
  Downloads downloads = Downloads.none();

  final Lab lab;
  final LiveWorld world;
  final ControlPlane plane;
  final Journey journey;
  final Journal journal;
  final List<RunEvent> events = Collections.synchronizedList(new ArrayList<>());
  private final SshMachines machines;
  private final KubernetesCluster cluster;
  private final GoogleCloud cloud;

  Istio1Practice(Path home) throws Exception {
    this(home, options(home));
  }

  Istio1Practice(Path home, Lab.Options options) throws Exception {
    this(home, options, InstantSource.system(), _ -> home.resolve("kubeconfig"));
  }

  /// @param kubeconfig whom the journey is made as
  Istio1Practice(
      Path home, Lab.Options options, InstantSource clock, Function<Lab, Path> kubeconfig)
      throws Exception {
    lab = Lab.start(options, clock);
    var facts = new Properties();
    try (var reader = Files.newBufferedReader(home.resolve("lab.properties"))) {
      facts.load(reader);
    }
    var key = SshKeyFile.in(home.resolve("state"));
    cloud = GoogleCloud.at(URI.create(facts.getProperty("compute")), facts.getProperty("token"));
    cluster =
        new KubernetesCluster(
            Kubeconfig.read(List.of(kubeconfig.apply(lab))), CONTEXT, InstantSource.system());
    machines =
        new SshMachines(
            cloud,
            SshSetup.of(new SshConfig(List.of(home.resolve("ssh_config"))), List.of())
                .asking(SshQuestions.nobody()),
            key,
            "mooring");
    journal = new Journal(home.resolve("state/journal.jsonl"));
    world =
        new LiveWorld(
            journal.journey(), cluster, cloud, machines, clock, from -> downloads.fetch(from));
    plane = ControlPlanes.find(world.cluster(), "").orElse(ControlPlane.UNSEEN);
    journey = Istio1Journey.of(new SshAccess(key.publicKey(), Duration.ofDays(2)), plane);
  }

  /// A lab of today's mesh with nothing wrong in it.
  static Lab.Options options(Path home) {
    return options(home, MachineOs.DEBIAN_12);
  }

  /// The same with machines that run another system.
  static Lab.Options options(Path home, MachineOs os) {
    return new Lab.Options(home, false, Set.of(), 1, true, os, IstioRelease.ISTIO_1);
  }

  /// A lab whose machines reach no pod.
  static Lab.Options twoNetworks(Path home) {
    var faults = Set.of(Fault.TWO_NETWORKS);
    return new Lab.Options(home, false, faults, 1, true, MachineOs.DEBIAN_12, IstioRelease.ISTIO_1);
  }

  /// A journey with a machine that is in a network of its own.
  static JoinSpec betweenNetworks() {
    return spec().withChoices(MeshChoices.usual().withMachineNetwork("vm-network"));
  }

  /// A journey with a machine that Mooring makes.
  static JoinSpec spec() {
    return spec("e2-medium", "debian-cloud", "debian-12");
  }

  /// The same with a machine of another type or image.
  static JoinSpec spec(String type, String imageProject, String imageFamily) {
    return spec(new NewInstance(MACHINE, type, imageProject, imageFamily, "mooring"));
  }

  /// A journey with the machine that is there.
  static JoinSpec selected() {
    return spec(new ExistingInstance(THEIRS, "mooring"));
  }

  private static JoinSpec spec(Machine machine) {
    return JoinSpec.of(
            MeshKind.ISTIO_1,
            new ClusterRef(CONTEXT, "practice", "us-east4-a", "demo-cluster"),
            machine)
        .withWorkload(workload -> workload.withAccount("istio-vm"));
  }

  /// Gives istiod the address by which machines reach it, as the step EXPOSE does.
  void expose() {
    world.cluster().apply(Door.balancer(spec(), plane).manifest(new Front.Annotated(false)));
  }

  /// The same journey with a sidecar step that gives up, and takes back, after some seconds.
  static Journey patient(Istio1Practice practice, int seconds) {
    return withSidecar(
        practice, new Istio1SidecarStep(practice.plane, Duration.ofSeconds(seconds)));
  }

  /// The same journey with another sidecar step.
  static Journey withSidecar(Istio1Practice practice, Istio1SidecarStep sidecar) {
    var steps =
        practice.journey.steps().stream()
            .map(step -> step.id() == StepId.SIDECAR ? sidecar : step)
            .toList();
    return new Journey(steps, practice.journey.rights(), practice.journey.identity());
  }

  RunEvent.Outcome run() {
    return run(spec(), EnumSet.allOf(StepId.class));
  }

  /// The hints of all that was refused in the plan and of all checks that failed so far, in their
  /// order.
  List<Hint> hints() {
    return List.copyOf(events).stream()
        .flatMap(
            event ->
                switch (event) {
                  case RunEvent.ChangeRefused refused -> Stream.of(refused.finding().hint());
                  case RunEvent.CheckFailed failed -> Stream.of(failed.finding().hint());
                  default -> Stream.<Hint>of();
                })
        .toList();
  }

  /// The hints of all changes that failed so far, in their order.
  List<Hint> refusals() {
    return List.copyOf(events).stream()
        .filter(RunEvent.ChangeFailed.class::isInstance)
        .map(event -> ((RunEvent.ChangeFailed) event).finding().hint())
        .toList();
  }

  /// What some checks find now, each asked once: the hints of those that fail.
  List<Hint> ask(List<Check> checks) {
    return checks.stream()
        .map(check -> check.verdict(world))
        .filter(Finding.Failed.class::isInstance)
        .map(finding -> ((Finding.Failed) finding).hint())
        .toList();
  }

  /// The checks that failed so far.
  List<Finding.Failed> failures() {
    return List.copyOf(events).stream()
        .filter(RunEvent.CheckFailed.class::isInstance)
        .map(event -> ((RunEvent.CheckFailed) event).finding())
        .toList();
  }

  /// Runs a command on the machine, as somebody would who does not use Mooring.
  String ssh(String commandLine) {
    return ssh(MACHINE, commandLine);
  }

  String ssh(MachineRef machine, String commandLine) {
    var outcome = world.machine(machine).orElseThrow().run(commandLine, new byte[0], _ -> {});
    if (!outcome.isOk()) {
      throw new AssertionError(commandLine + ": " + outcome);
    }
    return outcome.out();
  }

  /// Everything that is in the cluster and the project, by name.
  Set<String> inventory() {
    return inventory(KINDS);
  }

  @Override
  public LiveWorld world() {
    return world;
  }

  @Override
  public Journey journey() {
    return journey;
  }

  @Override
  public Journal journal() {
    return journal;
  }

  @Override
  public List<RunEvent> events() {
    return events;
  }

  @Override
  public void close() {
    machines.close();
    cluster.close();
    cloud.close();
    lab.close();
  }
}
