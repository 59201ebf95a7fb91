package dev.mooring.journey;

import dev.mooring.change.cloud.SshAccess;
import dev.mooring.check.Finding;
import dev.mooring.lab.Lab;
import dev.mooring.lab.world.Fault;
import dev.mooring.lab.world.MachineOs;
import dev.mooring.live.LiveWorld;
import dev.mooring.live.google.GoogleCloud;
import dev.mooring.live.kubernetes.Kubeconfig;
import dev.mooring.live.kubernetes.KubernetesCluster;
import dev.mooring.live.ssh.SshKeyFile;
import dev.mooring.live.ssh.SshMachines;
import dev.mooring.live.ssh.SshSetup;
import dev.mooring.live.ssh.config.SshConfig;
import dev.mooring.model.ClusterRef;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.Machine;
import dev.mooring.model.Machine.ExistingInstance;
import dev.mooring.model.MachineRef;
import dev.mooring.model.MeshKind;
import dev.mooring.port.Cluster;
import dev.mooring.port.NewInstance;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.SshQuestions;
import dev.mooring.run.Journal;
import dev.mooring.run.RunEvent;
import dev.mooring.step.Journey;
import dev.mooring.step.StepId;
import dev.mooring.step.tutorial.TutorialJourney;
import dev.mooring.text.Phrasebook;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/// A lab without delays and the real adapters connected to it, for one test.
final class Practice implements Trip, AutoCloseable {
  static final MachineRef THEIRS = new MachineRef("practice", "us-east4-a", "vm-1");
  static final MachineRef MACHINE = new MachineRef("practice", "us-east4-a", "istio-vm");
  private static final List<ResourceKind> KINDS =
      List.of(
          ResourceKind.NAMESPACE,
          ResourceKind.SERVICE,
          ResourceKind.ENDPOINTS,
          ResourceKind.SECRET,
          ResourceKind.POD,
          new ResourceKind("apps/v1", "Deployment"),
          new ResourceKind("config.istio.io/v1alpha2", "RouteRule"));
  static final String CONTEXT = "gke_practice_us-east4-a_demo-cluster";

  final Lab lab;
  final LiveWorld world;
  final Journey journey;
  final Journal journal;
  final List<RunEvent> events = Collections.synchronizedList(new ArrayList<>());
  private final Path home;
  private final SshMachines machines;
  private final KubernetesCluster cluster;
  private final GoogleCloud cloud;
  private final SshKeyFile key;

  Practice(Path home, Fault... faults) throws Exception {
    this(home, SshQuestions.nobody(), faults);
  }

  Practice(Path home, SshQuestions person, Fault... faults) throws Exception {
    this(_ -> home.resolve("kubeconfig"), person, new Lab.Options(home, false, Set.of(faults), 1));
  }

  /// @param kubeconfig whom the journey is made as
  Practice(Path home, Function<Lab, Path> kubeconfig, Fault... faults) throws Exception {
    this(kubeconfig, SshQuestions.nobody(), new Lab.Options(home, false, Set.of(faults), 1));
  }

  /// @param os what the machines run
  Practice(Path home, MachineOs os) throws Exception {
    this(
        _ -> home.resolve("kubeconfig"),
        SshQuestions.nobody(),
        new Lab.Options(home, false, Set.of(), 1, true, os));
  }

  private Practice(Function<Lab, Path> kubeconfig, SshQuestions person, Lab.Options options)
      throws Exception {
    home = options.home();
    lab = Lab.start(options, InstantSource.system());
    var facts = new Properties();
    try (var reader = Files.newBufferedReader(home.resolve("lab.properties"))) {
      facts.load(reader);
    }
    key = SshKeyFile.in(home.resolve("state"));
    cloud = GoogleCloud.at(URI.create(facts.getProperty("compute")), facts.getProperty("token"));
    cluster =
        new KubernetesCluster(
            Kubeconfig.read(List.of(kubeconfig.apply(lab))), CONTEXT, InstantSource.system());
    machines =
        new SshMachines(
            cloud,
            SshSetup.of(new SshConfig(List.of(home.resolve("ssh_config"))), List.of())
                .asking(person),
            key,
            "mooring");
    journal = new Journal(home.resolve("state/journal.jsonl"));
    world = new LiveWorld(journal.journey(), cluster, cloud, machines, InstantSource.system());
    journey =
        TutorialJourney.of(
            new SshAccess(key.publicKey(), Duration.ofHours(12), Optional.of(journal.journey())));
  }

  static JoinSpec spec() {
    return JoinSpec.of(
        MeshKind.TUTORIAL,
        new ClusterRef(CONTEXT, "practice", "us-east4-a", "demo-cluster"),
        Machine.NewInstance.usual(MACHINE));
  }

  /// The same with the machine of others that is there.
  static JoinSpec selected() {
    return spec().withMachine(new ExistingInstance(THEIRS, "mooring"));
  }

  /// What the live check finds, each question asked once.
  List<Finding> liveCheck() {
    return journey.step(StepId.TRAFFIC).after(spec()).stream()
        .map(check -> check.verdict(world))
        .toList();
  }

  /// All failures of the live check, as the texts of a person's screen: hint codes, then causes.
  String complaint() {
    var book = new Phrasebook(Locale.ENGLISH);
    return liveCheck().stream()
        .filter(Finding.Failed.class::isInstance)
        .map(Finding.Failed.class::cast)
        .map(failed -> failed.hint() + ": " + failed.causes().stream().map(book::say).toList())
        .collect(Collectors.joining("\n"));
  }

  /// Runs a command on the machine, as somebody would who does not use Mooring.
  String ssh(String commandLine) {
    var outcome = world.machine(MACHINE).orElseThrow().run(commandLine, new byte[0], _ -> {});
    if (!outcome.isOk()) {
      throw new AssertionError(commandLine + ": " + outcome);
    }
    return outcome.out();
  }

  /// Somebody deletes the machine and makes another one of that name, without our label.
  void makeMachineAnew() {
    cloud.deleteInstance(MACHINE, UUID.randomUUID().toString());
    cloud.create(
        new NewInstance(
            MACHINE,
            "e2-medium",
            "debian-cloud",
            "debian-12",
            "default",
            "",
            Set.of(),
            Map.of(),
            "mooring",
            key.publicKey(),
            Instant.now().plus(Duration.ofHours(1)),
            UUID.randomUUID().toString()));
    Awaitility.await().until(() -> world.machine(MACHINE).isPresent());
  }

  /// A world with new connections: what was logged in to before isn't any more.
  ///
  /// @param other the cluster that it sees
  LiveWorld anew(Cluster other, SshMachines connections) {
    return new LiveWorld(journal.journey(), other, cloud, connections, InstantSource.system());
  }

  /// New connections, with the journey's own key.
  SshMachines connections() {
    return new SshMachines(
        cloud, new SshConfig(List.of(home.resolve("ssh_config"))), List.of(), key, "mooring");
  }

  /// Lets the journey's key in until then.
  void allow(MachineRef machine, Instant expires) {
    cloud.allowSsh(machine, "mooring", key.publicKey(), expires, journal.journey());
  }

  /// Others delete an instance, and make another one under its name.
  void makeAnew(MachineRef machine, Map<String, String> labels) {
    cloud.deleteInstance(machine, UUID.randomUUID().toString());
    create(machine, labels, UUID.randomUUID().toString());
  }

  void create(MachineRef machine, Map<String, String> labels, String request) {
    cloud.create(
        new NewInstance(
            machine,
            "e2-medium",
            "debian-cloud",
            "debian-12",
            "default",
            "",
            Set.of(),
            labels,
            "mooring",
            "ssh-ed25519 AAAAtheirs",
            Instant.now().plus(Duration.ofHours(1)),
            request));
  }

  /// Everything that is in the cluster and the project, by name.
  Set<String> inventory() {
    return inventory(KINDS);
  }

  RunEvent.Outcome run() {
    return run(spec(), EnumSet.allOf(StepId.class));
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
