package dev.mooring.lab.mesh.istio1;

import dev.mooring.lab.mesh.Answers;
import dev.mooring.lab.mesh.Authority.Verdict;
import dev.mooring.lab.mesh.MeshService;
import dev.mooring.lab.mesh.TraceStage;
import dev.mooring.lab.mesh.Trail;
import dev.mooring.lab.world.MeshNetwork.Reply;
import java.util.Optional;

/// What a configured sidecar does with one HTTP request that it captured.
final class Envoy {
  private static final String DISCONNECT =
      "upstream connect error or disconnect/reset before headers";
  private final Parts parts;
  private final Trail trail;

  Envoy(Parts parts, Trail trail) {
    this.parts = parts;
    this.trail = trail;
  }

  /// The Service that takes a request, by its Host header and port; empty for what the mesh does
  /// not know, which goes on to where it was sent.
  Optional<MeshService> service(Peer client, String host, int port) {
    var colon = host.lastIndexOf(':');
    var name = colon < 0 ? host : host.substring(0, colon);
    return parts.directory().cluster().services().stream()
        .filter(one -> one.clusterIp().equals(name))
        .findFirst()
        .or(() -> parts.directory().service(name, client.namespace()))
        .filter(one -> one.hasPort(port));
  }

  Reply exchange(Peer client, MeshService service, int port, String path) {
    trail.good(TraceStage.SERVICE, service + " port " + port);
    var outbound = new Outbound(parts, trail, client.network());
    return deliver(client, outbound.decide(service, port, path), path);
  }

  Reply deliver(Peer client, Outbound.Decision decision, String path) {
    return decision
        .way()
        .map(way -> send(client, way, path))
        .orElseGet(() -> refused(decision.refusal().orElseThrow()));
  }

  private Reply refused(Outbound.Refusal why) {
    return switch (why) {
      case NO_ROUTE -> say(404, "");
      case NO_CLUSTER -> say(503, "");
      case NO_HEALTHY_UPSTREAM -> say(503, "no healthy upstream");
    };
  }

  private Reply send(Peer client, Outbound.Way way, String path) {
    var obstacle = new Passage(parts, trail).obstacle(client, way);
    if (obstacle.isPresent()) {
      return say(503, DISCONNECT + ". reset reason: " + obstacle.get());
    }
    return switch (way.backend()) {
      case Backend.OfPod to -> toPod(client, to, way.isTls(), path);
      case Backend.OfEntry to -> toMachine(client, to, way);
    };
  }

  private Reply toPod(Peer client, Backend.OfPod to, boolean isTls, String path) {
    var began = parts.clock().instant();
    var pod = to.pod();
    if (isTls && client.identity() instanceof Verdict.Invalid(var reason)) {
      trail.bad(TraceStage.IDENTITY, "certificate of " + client.name() + ": " + reason);
      return say(
          503,
          DISCONNECT
              + ". reset reason: remote connection failure, transport failure reason: TLS_error:"
              + " CERTIFICATE_VERIFY_FAILED:TLS_error_end");
    }
    if (isTls && !pod.hasSidecar()) {
      trail.bad(TraceStage.IDENTITY, pod.name() + " has no sidecar to speak mutual TLS with");
      return say(
          503,
          DISCONNECT
              + ". reset reason: remote connection failure, transport failure reason: TLS_error:"
              + " WRONG_VERSION_NUMBER:TLS_error_end");
    }
    trail.good(
        TraceStage.IDENTITY, client.name() + (isTls ? " and " : " in plain text to ") + pod.name());
    var arrival = new PodArrival(parts, trail);
    if (!isTls && arrival.refusesPlain(pod)) {
      return say(503, DISCONNECT + ". reset reason: connection termination");
    }
    if (!arrival.listens(pod, to.port())) {
      return say(503, DISCONNECT + ". reset reason: connection refused");
    }
    return Answers.throughEnvoy(arrival.application(pod, path), began, parts.clock().instant());
  }

  /// Machines of the practice world run a database at most, and that does not speak HTTP.
  private Reply toMachine(Peer client, Backend.OfEntry to, Outbound.Way way) {
    var open = new MachineArrival(parts, trail).connect(client, to, way.isTls());
    if (open.isPresent()) {
      trail.bad(TraceStage.ENDPOINT, "nothing at " + to.entry().address() + " speaks HTTP");
    }
    return say(503, DISCONNECT + ". reset reason: connection termination");
  }

  Reply say(int status, String body) {
    return Answers.byEnvoy(status, body, parts.clock().instant());
  }
}
