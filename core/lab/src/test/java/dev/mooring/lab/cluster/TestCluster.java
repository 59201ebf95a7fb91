package dev.mooring.lab.cluster;

import dev.mooring.lab.cluster.control.LoadBalancers;
import dev.mooring.lab.cluster.seed.TutorialSeed;
import dev.mooring.lab.world.Fault;
import dev.mooring.lab.world.LabTime;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.time.InstantSource;
import java.util.Set;

/// A practice cluster without delays for a test, with its clients.
final class TestCluster implements AutoCloseable {
  static final int INGRESS_PORT = 8099;

  private final LabTime time = new LabTime(false);
  final LabCluster cluster;
  final RawClient raw;

  private TestCluster(Set<Fault> faults, InstantSource clock, LoadBalancers cloud) {
    cluster = LabCluster.start(time, faults, clock, cloud);
    cluster.apply(new TutorialSeed(faults, "127.0.0.1", INGRESS_PORT));
    raw = new RawClient(cluster.url(), cluster.caPem(), cluster.token());
  }

  static TestCluster start(Fault... faults) {
    return start(InstantSource.system(), LoadBalancers.unlimited(), faults);
  }

  static TestCluster start(InstantSource clock, LoadBalancers cloud, Fault... faults) {
    return new TestCluster(Set.of(faults), clock, cloud);
  }

  KubernetesClient fabric8() {
    var config = Config.fromKubeconfig(cluster.kubeconfig());
    config.setRequestRetryBackoffLimit(0);
    return new KubernetesClientBuilder().withConfig(config).build();
  }

  @Override
  public void close() {
    raw.close();
    cluster.close();
    time.close();
  }
}
