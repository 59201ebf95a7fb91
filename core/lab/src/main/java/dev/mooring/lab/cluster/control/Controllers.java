package dev.mooring.lab.cluster.control;

import dev.mooring.lab.cluster.authority.LabAuthority;
import dev.mooring.lab.cluster.registry.Registry;
import dev.mooring.lab.world.Fault;
import dev.mooring.lab.world.IstioRelease;
import dev.mooring.lab.world.LabTime;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// All controllers of the practice cluster, at work until they are closed.
public final class Controllers implements AutoCloseable {
  private final WorkQueue queue;
  private final Pace pace;
  private final ScheduledExecutorService ticks;
  private final Runnable deaf;

  private Controllers(WorkQueue queue, Pace pace, ScheduledExecutorService ticks, Runnable deaf) {
    this.queue = queue;
    this.pace = pace;
    this.ticks = ticks;
    this.deaf = deaf;
  }

  /// @param mesh whose own controllers are at work beside those of Kubernetes
  /// @param time serves their delays
  /// @param cloud makes the load balancers
  public static Controllers start(
      IstioRelease mesh,
      Registry registry,
      LabAuthority authority,
      LabTime time,
      Set<Fault> faults,
      InstantSource clock,
      LoadBalancers cloud) {
    var queue = new WorkQueue();
    var pace = new Pace(time, queue);
    var writer = new Writer(registry);
    var recorder = new EventRecorder(writer, clock);
    var identities = new Identities(writer, authority, pace, faults, clock).of(mesh);
    var all =
        List.of(
            new NamespaceController(writer),
            identities.controller(),
            new DeploymentController(writer),
            new ReplicaSetController(writer),
            new PodController(writer, pace, clock),
            new EndpointsController(writer),
            new LoadBalancerController(writer, new CloudDesk(cloud, faults), recorder, pace),
            new GarbageCollector(writer));
    var deaf =
        registry.store().listen(event -> queue.add(() -> all.forEach(c -> c.observe(event))));
    var ticks = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    var _ =
        ticks.scheduleWithFixedDelay(
            () -> queue.add(identities.everySecond()), 1, 1, TimeUnit.SECONDS);
    return new Controllers(queue, pace, ticks, deaf);
  }

  /// Runs something that furnishes the cluster, and returns when the controllers have done all that
  /// follows from it.
  public void withoutDelays(Runnable furnish) {
    pace.withoutDelays(furnish);
  }

  @Override
  public void close() {
    deaf.run();
    pace.stop();
    ticks.shutdownNow();
    queue.close();
  }
}
