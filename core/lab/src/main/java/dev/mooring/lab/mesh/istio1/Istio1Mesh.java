package dev.mooring.lab.mesh.istio1;

import dev.mooring.lab.mesh.Applications;
import dev.mooring.lab.mesh.Authority;
import dev.mooring.lab.mesh.ClusterView;
import dev.mooring.lab.mesh.FrontDoor;
import dev.mooring.lab.mesh.LoadBalancers;
import dev.mooring.lab.mesh.Rotation;
import dev.mooring.lab.mesh.Trace;
import dev.mooring.lab.mesh.Trail;
import dev.mooring.lab.world.CloudNetwork;
import dev.mooring.lab.world.ClusterObjects;
import dev.mooring.lab.world.Istiod;
import dev.mooring.lab.world.MachineState;
import dev.mooring.lab.world.MeshNetwork;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/// The mesh of Istio 1.24 and later: decides whether a request really arrives, from the objects,
/// firewall rules, iptables rules and keys as they are at that moment.
public final class Istio1Mesh implements MeshNetwork, FrontDoor {
  /// Stands for a person's browser where a machine's name is asked for.
  public static final String BROWSER = "browser";

  private final ConcurrentMap<String, Trace> traces = new ConcurrentHashMap<>();
  private final Istiod istiod;
  private final Parts parts;

  /// @param machines the machines of the practice world at the moment of asking
  /// @param clock for the answers' `date` header
  public Istio1Mesh(
      ClusterObjects objects,
      CloudNetwork network,
      Supplier<List<MachineState>> machines,
      Authority authority,
      Istiod istiod,
      InstantSource clock) {
    var cluster = new ClusterView(objects);
    var rotation = new Rotation();
    this.istiod = istiod;
    this.parts =
        new Parts(
            new Directory(objects, cluster),
            new LoadBalancers(cluster),
            new Routes(objects, rotation),
            new DestinationRules(objects),
            new PeerPolicy(objects),
            rotation,
            network,
            new Networks(new NetworkNames(objects, cluster)),
            machines,
            authority,
            new Applications(cluster),
            clock);
  }

  /// What was decided for the latest request of a machine, or of [#BROWSER].
  public Trace lastTrace(String machine) {
    return traces.getOrDefault(machine, Trace.EMPTY);
  }

  /// No name server of the cluster is open to machines: the agent on the machine answers.
  @Override
  public Optional<List<String>> dns(MachineState from, String server, String name) {
    return Optional.empty();
  }

  @Override
  public Reply http(MachineState from, String user, String ip, int port, String host, String path) {
    var trail = new Trail();
    var reply = new MachineRequest(parts, trail, from, user).exchange(ip, port, host, path);
    traces.put(from.name(), trail.trace());
    return reply;
  }

  @Override
  public Reply browse(String path) {
    var trail = new Trail();
    var reply = new Ingress(parts, trail).browse(path);
    traces.put(BROWSER, trail.trace());
    return reply;
  }

  /// The certificate authority of Istio 0.2 is not there.
  @Override
  public SigningReply sign(
      MachineState from, String ip, String certChainPem, String keyPem, String rootPem) {
    return new SigningReply.Unreachable("nobody answers at '" + ip + ":8060'");
  }

  @Override
  public Optional<Istiod> istiod() {
    return Optional.of(istiod);
  }
}
