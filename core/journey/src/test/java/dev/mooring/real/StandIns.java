package dev.mooring.real;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What an API server alone does not have: the controllers of a cluster, of a cloud and of Istio,
/// as far as the journey depends on them. They work with the test's own client until they are
/// closed.
public final class StandIns implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StandIns.class);
  private static final long PAUSE_MILLIS = 100;

  private final LoadBalancerAddresses balancers = new LoadBalancerAddresses();
  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);

  private StandIns() {}

  /// Starts those of a cluster, a cloud and Istio 0.2.
  public static StandIns tutorial(KubernetesClient admin) {
    return new StandIns().with(admin, List.of(new AccountSecrets()));
  }

  /// Starts those of a cluster and a cloud, and some more.
  static StandIns start(KubernetesClient admin, StandIn... more) {
    return new StandIns().with(admin, List.of(more));
  }

  private StandIns with(KubernetesClient admin, List<StandIn> more) {
    var always =
        Stream.of(new DefaultAccounts(), new DeploymentPods(), new NamespaceEnds(), balancers);
    Stream.concat(always, more.stream()).forEach(each -> keepTending(each, admin));
    return this;
  }

  private void keepTending(StandIn each, KubernetesClient admin) {
    var _ =
        threads.scheduleWithFixedDelay(
            () -> tend(each, admin), 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static void tend(StandIn each, KubernetesClient admin) {
    try {
      each.tend(admin);
    } catch (KubernetesClientException refusal) {
      // Whatever it was, a server that is gone or an object that somebody else changed meanwhile:
      // a controller looks again.
      LOG.debug("{} tries again", each.getClass().getSimpleName(), refusal);
    }
  }

  /// Whether load balancers get addresses; without it they stay pending.
  public StandIns givingAddresses(boolean isGiving) {
    balancers.giving(isGiving);
    return this;
  }

  @Override
  public void close() {
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(120, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the stand-ins do not end");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
