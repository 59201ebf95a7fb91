package dev.mooring.lab.cloud;

import dev.mooring.lab.world.CloudNetwork;
import dev.mooring.lab.world.Fault;
import dev.mooring.lab.world.LabTime;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// The practice project: a server on loopback that speaks the Compute, Container and Resource
/// Manager APIs, for Google's client libraries and for a person's own `gcloud`.
public final class LabCloud implements CloudNetwork, AutoCloseable {
  public static final String PROJECT = Project.ID;
  public static final String REGION = "us-east4";
  public static final String ZONE = "us-east4-a";
  public static final String CLUSTER = Clusters.NAME;
  public static final String POD_CIDR = Clusters.POD_CIDR;
  public static final String SERVICE_CIDR = Clusters.SERVICE_CIDR;

  private final CloudServer server;
  private final CloudApi api;
  private final String token;

  private LabCloud(CloudServer server, CloudApi api, String token) {
    this.server = server;
    this.api = api;
    this.token = token;
  }

  /// Starts with the limits of a new project: 15 forwarding rules in a region.
  ///
  /// @param controlPlane asked whenever somebody looks at the cluster
  public static LabCloud start(
      LabTime time,
      Set<Fault> faults,
      InstantSource clock,
      Supplier<ControlPlane> controlPlane,
      Machines machines) {
    return start(time, faults, clock, controlPlane, machines, Map.of());
  }

  /// @param limits quotas that differ from the usual ones, by metric: `FORWARDING_RULES`,
  ///   `IN_USE_ADDRESSES`, `STATIC_ADDRESSES`, `CPUS`, `INSTANCES`
  public static LabCloud start(
      LabTime time,
      Set<Fault> faults,
      InstantSource clock,
      Supplier<ControlPlane> controlPlane,
      Machines machines,
      Map<String, Integer> limits) {
    var server = CloudServer.open();
    var project = new Project(server.url().toString(), clock);
    var api = new CloudApi(project, new Quotas(project, limits), controlPlane, machines, time);
    if (faults.contains(Fault.QUOTA_USED_UP)) {
      api.loadBalancers().useUpQuota();
    }
    var token = freshToken();
    server.serve(api.handler(token));
    return new LabCloud(server, api, token);
  }

  private static String freshToken() {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return "lab." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// Where the server listens: `http://127.0.0.1:PORT`. `gcloud` wants `/compute/v1/` behind it for
  /// the Compute API and `/` for the others.
  public URI url() {
    return server.url();
  }

  /// The access token that every request has to show.
  public String token() {
    return token;
  }

  public LoadBalancers loadBalancers() {
    return api.loadBalancers();
  }

  @Override
  public boolean allows(String fromIp, String instance, int port) {
    return api.firewall().allows(fromIp, instance, port);
  }

  /// Adds an instance that was there before and is not ours: Debian 12, running, with an external
  /// address and no tags. It boots on a thread of its own.
  ///
  /// @return its internal address
  public String addInstance(String name, String zone) {
    return api.seeds().add(name, zone);
  }

  @Override
  public void close() {
    server.close();
  }
}
