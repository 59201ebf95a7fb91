package dev.mooring.journey;

import dev.mooring.change.cloud.SshAccess;
import dev.mooring.check.Finding;
import dev.mooring.facts.ControlPlanes;
import dev.mooring.lab.Lab;
import dev.mooring.lab.world.Fault;
import dev.mooring.lab.world.IstioRelease;
import dev.mooring.lab.world.MachineOs;
import dev.mooring.live.LiveWorld;
import dev.mooring.live.google.NoCloud;
import dev.mooring.live.kubernetes.Kubeconfig;
import dev.mooring.live.kubernetes.KubernetesCluster;
import dev.mooring.live.ssh.SshKeyFile;
import dev.mooring.live.ssh.SshMachines;
import dev.mooring.live.ssh.config.SshConfig;
import dev.mooring.model.ClusterRef;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.MachineRef;
import dev.mooring.model.MeshKind;
import dev.mooring.model.OwnCluster;
import dev.mooring.model.OwnHost;
import dev.mooring.port.ResourceKind;
import dev.mooring.run.Cleanup;
import dev.mooring.run.Journal;
import dev.mooring.run.RunEvent;
import dev.mooring.run.Runner;
import dev.mooring.run.Stop;
import dev.mooring.step.Journey;
import dev.mooring.step.StepId;
import dev.mooring.step.istio1.Istio1Journey;
import dev.mooring.step.tutorial.TutorialJourney;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A lab without Google Cloud and the real adapters connected to it, for one test.
final class OwnPractice implements AutoCloseable {
  static final String NODE = "10.150.0.2";
  static final String ADDRESS = "10.150.0.5";
  static final MachineRef MACHINE = MachineRef.own(new OwnHost("istio-vm", 0, "", ADDRESS));

  private static final List<ResourceKind> TUTORIALS =
      List.of(
          ResourceKind.NAMESPACE,
          ResourceKind.SERVICE,
          ResourceKind.ENDPOINTS,
          ResourceKind.SECRET,
          new ResourceKind("apps/v1", "Deployment"),
          new ResourceKind("config.istio.io/v1alpha2", "RouteRule"));

  final Lab lab;
  final LiveWorld world;
  final Journey journey;
  final Journal journal;
  final List<RunEvent> events = Collections.synchronizedList(new ArrayList<>());
  private final SshMachines machines;
  private final KubernetesCluster cluster;

  private final MeshKind mesh;

  OwnPractice(Path home, Fault... faults) {
    this(home, MeshKind.TUTORIAL, faults);
  }

  OwnPractice(Path home, MeshKind mesh, Fault... faults) {
    this.mesh = mesh;
    lab =
        Lab.start(
            new Lab.Options(home, false, Set.of(faults), 0, false, MachineOs.DEBIAN_12, release()),
            InstantSource.system());
    var key = SshKeyFile.in(home.resolve("state"));
    cluster =
        new KubernetesCluster(
            Kubeconfig.read(List.of(home.resolve("kubeconfig"))), "lab", InstantSource.system());
    machines =
        new SshMachines(
            new NoCloud(),
            new SshConfig(List.of(home.resolve("ssh_config"))),
            List.of(home.resolve("known_hosts")),
            key,
            "nobody");
    journal = new Journal(home.resolve("state/journal.jsonl"));
    world =
        new LiveWorld(journal.journey(), cluster, new NoCloud(), machines, InstantSource.system());
    journey = journey(new SshAccess(key.publicKey(), Duration.ofHours(12)));
  }

  private Journey journey(SshAccess access) {
    return mesh == MeshKind.TUTORIAL
        ? TutorialJourney.of(access)
        : Istio1Journey.of(access, ControlPlanes.find(world.cluster(), "").orElseThrow());
  }

  static JoinSpec spec(OwnCluster cluster) {
    return spec(cluster, MACHINE);
  }

  static JoinSpec spec(OwnCluster cluster, MachineRef machine) {
    return spec(Practice.spec(), cluster, machine);
  }

  /// A journey like one in Google Cloud, but with a cluster and a machine of one's own.
  static JoinSpec spec(JoinSpec like, OwnCluster cluster, MachineRef machine) {
    return like.withCluster(ClusterRef.own("lab", cluster))
        .withMachine(machine.host().orElseThrow());
  }

  RunEvent.Outcome run(JoinSpec spec) {
    return run(spec, EnumSet.allOf(StepId.class));
  }

  RunEvent.Outcome run(JoinSpec spec, Set<StepId> steps) {
    return new Runner(world, journal, events::add).run(journey, spec, steps, new Stop());
  }

  RunEvent.Outcome undo() {
    var cleanup = new Cleanup(world, journal);
    return cleanup.run(cleanup.plan(), new Stop(), events::add);
  }

  /// What a step's checks find before and after its changes, each asked once; passed ones left out.
  List<Finding> complaints(StepId id, JoinSpec spec) {
    var step = journey.step(id);
    return Stream.concat(step.before(spec).stream(), step.after(spec).stream())
        .map(check -> check.verdict(world))
        .filter(finding -> !(finding instanceof Finding.Passed))
        .toList();
  }

  /// Everything that a journey makes in the cluster, by name.
  Set<String> inventory() {
    var names = new TreeSet<String>();
    for (var kind : mesh == MeshKind.TUTORIAL ? TUTORIALS : Istio1Practice.KINDS) {
      world.cluster().list(kind, "", Map.of()).forEach(found -> names.add(found.ref().toString()));
    }
    return names;
  }

  /// Runs a command on the machine, as its owner would.
  String ssh(String commandLine) {
    return world.machine(MACHINE).orElseThrow().ask(commandLine).out();
  }

  private IstioRelease release() {
    return mesh == MeshKind.TUTORIAL ? IstioRelease.ISTIO_0_2 : IstioRelease.ISTIO_1;
  }

  @Override
  public void close() {
    machines.close();
    cluster.close();
    lab.close();
  }
}
