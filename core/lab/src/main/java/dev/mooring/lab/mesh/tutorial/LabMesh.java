package dev.mooring.lab.mesh.tutorial;

import dev.mooring.lab.mesh.Applications;
import dev.mooring.lab.mesh.Authority;
import dev.mooring.lab.mesh.ClusterView;
import dev.mooring.lab.mesh.FrontDoor;
import dev.mooring.lab.mesh.LoadBalancers;
import dev.mooring.lab.mesh.Trace;
import dev.mooring.lab.mesh.TraceStage;
import dev.mooring.lab.mesh.Trail;
import dev.mooring.lab.world.CloudNetwork;
import dev.mooring.lab.world.ClusterObjects;
import dev.mooring.lab.world.MachineState;
import dev.mooring.lab.world.MeshNetwork;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/// The tutorial's mesh (Istio 0.2.12): decides whether a request really arrives, from the objects,
/// firewall rules and files as they are at that moment.
public final class LabMesh implements MeshNetwork, FrontDoor {
  /// Stands for a person's browser where a machine's name is asked for.
  public static final String BROWSER = "browser";

  private static final Map<String, String> CA = Map.of("istio", "istio-ca");
  private final ConcurrentMap<String, Trace> traces = new ConcurrentHashMap<>();
  private final Authority authority;
  private final MeshParts parts;

  /// @param machines the machines of the practice world at the moment of asking
  /// @param clock for the answers' `date` header
  public LabMesh(
      ClusterObjects objects,
      CloudNetwork network,
      Supplier<List<MachineState>> machines,
      Authority authority,
      InstantSource clock) {
    var cluster = new ClusterView(objects);
    var balancers = new LoadBalancers(cluster);
    var dns = new ClusterDns(cluster, balancers);
    var sidecar = new Sidecar(balancers, authority);
    this.authority = authority;
    this.parts =
        new MeshParts(
            cluster,
            balancers,
            dns,
            new Router(cluster),
            sidecar,
            new MachineGate(network, cluster, sidecar),
            machines,
            new Applications(cluster),
            clock);
  }

  /// What was decided for the latest request of a machine, or of [#BROWSER].
  public Trace lastTrace(String machine) {
    return traces.getOrDefault(machine, Trace.EMPTY);
  }

  @Override
  public Optional<List<String>> dns(MachineState from, String server, String name) {
    var trail = new Trail();
    var answer = parts.dns().ask(server, name);
    if (answer.isEmpty()) {
      trail.bad(TraceStage.NETWORK, "no kube-dns answers at " + server);
    } else if (answer.get().isEmpty()) {
      trail.bad(TraceStage.NAME, "kube-dns knows no " + name);
    } else {
      trail.good(TraceStage.NAME, name + " is " + answer.get());
    }
    traces.put(from.name(), trail.trace());
    return answer;
  }

  @Override
  public Reply http(MachineState from, String user, String ip, int port, String host, String path) {
    var trail = new Trail();
    var reply =
        OutboundCapture.takes(from, user, ip, trail)
            ? parts
                .sidecar()
                .obstacle(from, trail)
                .orElseGet(() -> captured(from, port, host, path, trail))
            : new DirectConnection(parts, trail).exchange(from, ip, port, path);
    traces.put(from.name(), trail.trace());
    return reply;
  }

  private Reply captured(MachineState from, int port, String host, String path, Trail trail) {
    return new Envoy(parts, trail).exchange(parts.sidecar().client(from), host, port, path);
  }

  @Override
  public Reply browse(String path) {
    var trail = new Trail();
    var reply = new Ingress(parts, trail).browse(path);
    traces.put(BROWSER, trail.trace());
    return reply;
  }

  @Override
  public SigningReply sign(
      MachineState from, String ip, String certChainPem, String keyPem, String rootPem) {
    var trail = new Trail();
    var reply = signing(ip, certChainPem, keyPem, rootPem, trail);
    traces.put(from.name(), trail.trace());
    return reply;
  }

  private SigningReply signing(
      String ip, String certChainPem, String keyPem, String rootPem, Trail trail) {
    if (!parts.balancers().leadsTo(CA, ip, 8060, "TCP")) {
      trail.bad(TraceStage.NETWORK, "no certificate authority at '" + ip + "' port 8060");
      return new SigningReply.Unreachable("nobody answers at '" + ip + ":8060'");
    }
    trail.good(TraceStage.NETWORK, "the certificate authority answers at " + ip);
    return switch (authority.verify(certChainPem, keyPem, rootPem)) {
      case Authority.Verdict.Invalid(var reason) -> {
        trail.bad(TraceStage.AUTHORITY, reason);
        yield new SigningReply.Rejected(reason);
      }
      case Authority.Verdict.Identity(var namespace, var account, _) -> {
        trail.good(TraceStage.AUTHORITY, "approved for " + namespace + "/" + account);
        var issued = authority.issue(namespace, account);
        yield new SigningReply.Approved(issued.certChainPem(), issued.keyPem(), issued.notAfter());
      }
    };
  }
}
