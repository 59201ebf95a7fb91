package dev.mooring.lab.mesh.tutorial;

import dev.mooring.lab.mesh.Answers;
import dev.mooring.lab.mesh.Authority.Verdict;
import dev.mooring.lab.mesh.Pod;
import dev.mooring.lab.mesh.TraceStage;
import dev.mooring.lab.mesh.Trail;
import dev.mooring.lab.world.MeshNetwork.Reply;

/// The last stretch of a request: into a pod, past its sidecar, to the application.
final class PodArrival {
  private final MeshParts parts;
  private final Trail trail;

  PodArrival(MeshParts parts, Trail trail) {
    this.parts = parts;
    this.trail = trail;
  }

  /// A request in plain text, from somebody without a sidecar.
  Reply plain(Pod pod, int port, String path) {
    if (pod.hasSidecar() && parts.cluster().isMutualTls()) {
      trail.bad(TraceStage.IDENTITY, "the sidecar of " + pod.name() + " wants mutual TLS");
      return new Reply.Reset();
    }
    if (!pod.listensOn(port)) {
      trail.bad(TraceStage.ENDPOINT, "nothing in " + pod.name() + " hears port " + port);
      return new Reply.Refused();
    }
    return Answers.direct(application(pod, path), parts.clock().instant());
  }

  /// Whether a request from another sidecar gets in.
  boolean admits(Client client, Pod pod, int port) {
    if (parts.cluster().isMutualTls()) {
      if (client.identity() instanceof Verdict.Invalid(var reason)) {
        trail.bad(TraceStage.IDENTITY, "certificate of " + client.name() + ": " + reason);
        return false;
      }
      if (!pod.hasSidecar()) {
        trail.bad(TraceStage.IDENTITY, pod.name() + " has no sidecar to speak mutual TLS with");
        return false;
      }
      trail.good(TraceStage.IDENTITY, client.name() + " and " + pod.name() + " know each other");
    }
    if (!pod.listensOn(port)) {
      trail.bad(TraceStage.ENDPOINT, "nothing in " + pod.name() + " hears port " + port);
      return false;
    }
    trail.good(TraceStage.ENDPOINT, pod.name());
    return true;
  }

  Reply.Answered application(Pod pod, String path) {
    return parts.applications().answer(pod, path, new PodNetwork(parts, pod, trail), trail);
  }
}
