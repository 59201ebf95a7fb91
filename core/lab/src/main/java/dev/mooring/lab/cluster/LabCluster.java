package dev.mooring.lab.cluster;

import dev.mooring.lab.cluster.api.ApiBackend;
import dev.mooring.lab.cluster.api.ApiServer;
import dev.mooring.lab.cluster.api.Logins;
import dev.mooring.lab.cluster.authority.LabAuthority;
import dev.mooring.lab.cluster.authority.ServerIdentity;
import dev.mooring.lab.cluster.authority.TokenReviews;
import dev.mooring.lab.cluster.control.Controllers;
import dev.mooring.lab.cluster.control.LoadBalancers;
import dev.mooring.lab.cluster.registry.Admission;
import dev.mooring.lab.cluster.registry.Registry;
import dev.mooring.lab.cluster.registry.SidecarInjector;
import dev.mooring.lab.cluster.seed.Istio1Seed;
import dev.mooring.lab.cluster.seed.Seed;
import dev.mooring.lab.cluster.seed.Sower;
import dev.mooring.lab.cluster.store.ApiKinds;
import dev.mooring.lab.cluster.store.ObjectStore;
import dev.mooring.lab.cluster.store.PodLogs;
import dev.mooring.lab.cluster.store.Release;
import dev.mooring.lab.world.ClusterObjects;
import dev.mooring.lab.world.Fault;
import dev.mooring.lab.world.IstioRelease;
import dev.mooring.lab.world.LabTime;
import java.time.InstantSource;
import java.util.Set;

/// The practice cluster: a Kubernetes API server on a free port of the loopback interface, with
/// controllers behind it. It is empty until a [Seed] is applied.
public final class LabCluster implements AutoCloseable {
  private final Registry registry;
  private final Controllers controllers;
  private final ApiServer server;
  private final ServerIdentity identity;
  private final LabAuthority authority;
  private final Logins logins;
  private final String token;
  private final Release release;
  private final PodLogs logs;
  private final InstantSource clock;

  private LabCluster(
      Registry registry,
      Controllers controllers,
      ApiServer server,
      ServerIdentity identity,
      LabAuthority authority,
      Logins logins,
      String token,
      Release release,
      PodLogs logs,
      InstantSource clock) {
    this.release = release;
    this.logs = logs;
    this.registry = registry;
    this.controllers = controllers;
    this.server = server;
    this.identity = identity;
    this.authority = authority;
    this.logins = logins;
    this.token = token;
    this.clock = clock;
  }

  /// @param time serves the delays of addresses, secrets and pods; the caller closes it
  /// @param faults what is wrong here from the start
  /// @param clock the time in objects and certificates
  /// @param cloud makes the load balancers
  /// @throws IllegalStateException when no port can be opened
  public static LabCluster start(
      LabTime time, Set<Fault> faults, InstantSource clock, LoadBalancers cloud) {
    return start(IstioRelease.ISTIO_0_2, time, faults, clock, cloud);
  }

  /// @param mesh which Istio the cluster is of an age with
  /// @throws IllegalStateException when no port can be opened
  public static LabCluster start(
      IstioRelease mesh,
      LabTime time,
      Set<Fault> faults,
      InstantSource clock,
      LoadBalancers cloud) {
    var store = new ObjectStore();
    var release =
        switch (mesh) {
          case ISTIO_0_2 -> Release.V1_8;
          case ISTIO_1 -> Release.V1_33;
        };
    var admission =
        switch (mesh) {
          case ISTIO_0_2 -> Admission.NONE;
          case ISTIO_1 -> new SidecarInjector(store, Istio1Seed.VERSION);
        };
    var registry = new Registry(store, new ApiKinds(store, release), clock, admission);
    var logs = new PodLogs();
    var identity = new ServerIdentity(clock);
    var authority =
        switch (mesh) {
          case ISTIO_0_2 -> new LabAuthority(clock);
          case ISTIO_1 -> LabAuthority.ofIstiod(clock);
        };
    var logins = new Logins();
    var controllers = Controllers.start(mesh, registry, authority, time, faults, clock, cloud);
    var backend =
        new ApiBackend(
            registry, release, logins, identity.tokenKey(), logs, Set.copyOf(faults), clock);
    var server = ApiServer.start(identity, backend);
    return new LabCluster(
        registry,
        controllers,
        server,
        identity,
        authority,
        logins,
        logins.learner(),
        release,
        logs,
        clock);
  }

  /// The objects as they are now, for the rest of the practice world.
  public ClusterObjects objects() {
    return registry.store();
  }

  /// The door through which a component of the cluster itself writes.
  public Registry registry() {
    return registry;
  }

  /// What the containers of its pods say.
  public PodLogs logs() {
    return logs;
  }

  /// Judges the tokens that the cluster gave to service accounts.
  public TokenReviews tokens() {
    return new TokenReviews(identity.tokenProof(), clock);
  }

  /// The mesh's certificate authority.
  public LabAuthority authority() {
    return authority;
  }

  /// The version of Kubernetes as GKE words it: `1.8.1-gke.0`.
  public String version() {
    return release.gitVersion().substring(1);
  }

  /// `https://127.0.0.1:PORT`.
  public String url() {
    return server.url();
  }

  /// The authority that vouches for the server.
  public String caPem() {
    return identity.authorityPem();
  }

  /// The bearer token that the server takes; a secret.
  public String token() {
    return token;
  }

  /// The text of a kubeconfig whose current context has that name; it holds the token.
  public String kubeconfig(String contextName) {
    return Kubeconfig.text(contextName, url(), caPem(), token);
  }

  /// The text of a kubeconfig for another user, who may do what the roles in the cluster say; it
  /// holds a token.
  public String kubeconfigFor(String user) {
    return Kubeconfig.text(Kubeconfig.CONTEXT, url(), caPem(), logins.of(user));
  }

  /// The text of a kubeconfig as `gcloud` would write it; it holds the token.
  public String kubeconfig() {
    return kubeconfig(Kubeconfig.CONTEXT);
  }

  /// Puts a seed's objects into the cluster and returns when the controllers have done their part,
  /// without any delay: what is seeded has been there before the person came.
  public void apply(Seed seed) {
    controllers.withoutDelays(() -> new Sower(registry).sow(seed));
  }

  /// Forgets what happened until now, so that watches from then on begin anew (410), and ends those
  /// that are open.
  public void forgetThePast() {
    registry.store().forget();
    server.endWatches();
  }

  /// Ends all watches that are open, as an API server does from time to time.
  public void endWatches() {
    server.endWatches();
  }

  /// The API server is gone for its clients, until [#resume()].
  public void pause() {
    server.pause();
  }

  /// The API server is back at its address, with all that it kept.
  public void resume() {
    server.resume();
  }

  @Override
  public void close() {
    server.close();
    controllers.close();
  }
}
