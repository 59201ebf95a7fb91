package dev.mooring.lab;

import dev.mooring.lab.cloud.ControlPlane;
import dev.mooring.lab.cluster.LabCluster;
import dev.mooring.lab.mesh.tutorial.Bookinfo;
import dev.mooring.lab.world.ClusterObjects;
import dev.mooring.lab.world.Fault;
import dev.mooring.lab.world.IstioRelease;
import dev.mooring.lab.world.LabTime;
import dev.mooring.lab.world.MachineOs;
import dev.mooring.lab.world.MachineState;
import dev.mooring.lab.world.MeshNetwork;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// The practice world in one process: cluster, cloud, machines, mesh and Bookinfo on free ports of
/// the loopback interface, and a home folder that tells adapters and people how to reach them.
public final class Lab implements AutoCloseable {
  private final LabHome home;
  private final LabTime time;
  private final LabMachines machines;
  private final Ground ground;
  private final LabCluster cluster;
  private final LabWeb web;

  private Lab(
      LabHome home,
      LabTime time,
      LabMachines machines,
      Ground ground,
      LabCluster cluster,
      LabWeb web) {
    this.home = home;
    this.time = time;
    this.machines = machines;
    this.ground = ground;
    this.cluster = cluster;
    this.web = web;
  }

  /// What a lab is like.
  ///
  /// @param home folder for its files; made where it does not exist
  /// @param realistic whether things take the time that they take in life
  /// @param machines how many machines stand there from the start that Mooring did not make;
  ///   without a cloud these are others than the journey's own
  /// @param google whether there is a practice project of Google Cloud around the cluster
  /// @param os what the machines run
  /// @param mesh which Istio stands there
  public record Options(
      Path home,
      boolean realistic,
      Set<Fault> faults,
      int machines,
      boolean google,
      MachineOs os,
      IstioRelease mesh) {

    /// A lab of the tutorial.
    public Options(
        Path home,
        boolean realistic,
        Set<Fault> faults,
        int machines,
        boolean google,
        MachineOs os) {
      this(home, realistic, faults, machines, google, os, IstioRelease.ISTIO_0_2);
    }

    /// With a practice project of Google Cloud, and machines that run Debian 12.
    public Options(
        Path home, boolean realistic, Set<Fault> faults, int machines, IstioRelease mesh) {
      this(home, realistic, faults, machines, true, MachineOs.DEBIAN_12, mesh);
    }

    /// A lab of the tutorial with a practice project of Google Cloud, and machines that run Debian
    /// 12.
    public Options(Path home, boolean realistic, Set<Fault> faults, int machines) {
      this(home, realistic, faults, machines, IstioRelease.ISTIO_0_2);
    }
  }

  /// Starts a lab and returns when everything in it answers; machines may still be booting.
  ///
  /// @throws java.io.UncheckedIOException when the home folder cannot be written
  public static Lab start(Options options, InstantSource clock) {
    var home = LabHome.in(options.home());
    var time = new LabTime(options.realistic());
    var network = new CompletableFuture<MeshNetwork>();
    var controlPlane = new CompletableFuture<ControlPlane>();
    var machines = new LabMachines(home, network::join, time, options, clock);
    var ground =
        options.google()
            ? GoogleGround.start(time, options.faults(), clock, controlPlane::join, machines)
            : new OwnGround(machines, options.faults());
    var cluster =
        LabCluster.start(options.mesh(), time, options.faults(), clock, ground.balancers());
    controlPlane.complete(
        new ControlPlane(
            cluster.url().replace("https://", ""), cluster.caPem(), cluster.version()));
    var between = LabMeshes.between(ground.network(), options.faults());
    var mesh = LabMeshes.of(options.mesh(), cluster, between, machines::states, time, clock);
    network.complete(mesh.network());
    var web = LabWeb.start(new Bookinfo(mesh.door(), clock), time);
    cluster.apply(mesh.seed(options.faults(), "127.0.0.1", web.port()));
    cluster.apply(ground.seed());
    ground.addMachines(options.machines());
    var access = ground.access();
    home.write(cluster.kubeconfig(access.context()), access, web.url());
    return new Lab(home, time, machines, ground, cluster, web);
  }

  public Path home() {
    return home.folder();
  }

  /// Where the product page is seen in a browser.
  public URI productPage() {
    return web.url().resolve("/productpage");
  }

  /// What a perfect run would have needed for the delays that were served so far.
  public Duration criticalPath() {
    return time.criticalPath();
  }

  /// The text of a kubeconfig for a user who may do what the roles in the cluster say; it holds a
  /// token.
  public String kubeconfigFor(String user) {
    return cluster.kubeconfigFor(user);
  }

  /// The practice cluster itself, for tests that make it go away.
  public LabCluster cluster() {
    return cluster;
  }

  /// The cluster's objects as they are: for tests that look behind the API.
  public ClusterObjects objects() {
    return cluster.objects();
  }

  /// The machines as they are: for tests that look behind SSH.
  public List<MachineState> machines() {
    return machines.states();
  }

  @Override
  public void close() {
    web.close();
    cluster.close();
    ground.close();
    machines.close();
    time.close();
    home.retire();
  }
}
