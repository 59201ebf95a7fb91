package dev.mooring.real;

import dev.mooring.change.Change;
import dev.mooring.change.cloud.SshAccess;
import dev.mooring.change.object.ApplyResource;
import dev.mooring.change.object.CreatePassword;
import dev.mooring.change.object.PutEndpoints;
import dev.mooring.lab.Lab;
import dev.mooring.live.LiveWorld;
import dev.mooring.live.google.GoogleCloud;
import dev.mooring.live.kubernetes.KubernetesCluster;
import dev.mooring.live.ssh.SshKeyFile;
import dev.mooring.live.ssh.SshMachines;
import dev.mooring.live.ssh.config.SshConfig;
import dev.mooring.model.ClusterRef;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.JourneyId;
import dev.mooring.model.Machine.ExistingInstance;
import dev.mooring.model.MachineRef;
import dev.mooring.model.MeshKind;
import dev.mooring.step.Journey;
import dev.mooring.step.StepId;
import dev.mooring.step.Wish;
import dev.mooring.step.tutorial.TutorialJourney;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/// A world with the real cluster in it, seen by one user; the cloud around it is the lab's.
final class RealWorld implements AutoCloseable {
  private final Lab lab;
  private final GoogleCloud cloud;
  private final SshMachines machines;
  private final KubernetesCluster cluster;
  final LiveWorld world;
  final Journey journey;

  RealWorld(KubernetesCluster cluster, Path home) throws Exception {
    this.cluster = cluster;
    lab = Lab.start(new Lab.Options(home, false, Set.of(), 1), InstantSource.system());
    var facts = new Properties();
    try (var reader = Files.newBufferedReader(home.resolve("lab.properties"))) {
      facts.load(reader);
    }
    var key = SshKeyFile.in(home.resolve("state"));
    cloud = GoogleCloud.at(URI.create(facts.getProperty("compute")), facts.getProperty("token"));
    machines = new SshMachines(cloud, new SshConfig(List.of()), List.of(), key, "mooring");
    world = new LiveWorld(JourneyId.random(), cluster, cloud, machines, InstantSource.system());
    journey = TutorialJourney.of(new SshAccess(key.publicKey(), Duration.ofHours(1)));
  }

  static JoinSpec spec() {
    return JoinSpec.of(
        MeshKind.TUTORIAL,
        new ClusterRef(RealCluster.CONTEXT, "practice", "us-east4-a", "demo-cluster"),
        new ExistingInstance(new MachineRef("practice", "us-east4-a", "vm-1"), "mooring"));
  }

  /// What the journey changes in the cluster, in its order.
  List<Change> clusterChanges() {
    return Stream.of(StepId.EXPOSE, StepId.SIDECAR, StepId.SERVICES)
        .flatMap(id -> journey.step(id).wishes(spec()).stream())
        .map(Wish::change)
        .filter(RealWorld::isInCluster)
        .toList();
  }

  private static boolean isInCluster(Change change) {
    return change instanceof ApplyResource
        || change instanceof CreatePassword
        || change instanceof PutEndpoints;
  }

  @Override
  public void close() {
    machines.close();
    cluster.close();
    cloud.close();
    lab.close();
  }
}
