package dev.mooring.lab.mesh.istio1;

import dev.mooring.lab.mesh.Answers;
import dev.mooring.lab.mesh.Labels;
import dev.mooring.lab.mesh.Pod;
import dev.mooring.lab.mesh.TraceStage;
import dev.mooring.lab.mesh.Trail;
import dev.mooring.lab.world.MeshNetwork.Reply;

/// The last stretch of a request: into a pod, past its sidecar, to the application.
final class PodArrival {
  private final Parts parts;
  private final Trail trail;

  PodArrival(Parts parts, Trail trail) {
    this.parts = parts;
    this.trail = trail;
  }

  /// A request in plain text, from somebody without a sidecar.
  Reply plain(Pod pod, int port, String path) {
    var began = parts.clock().instant();
    if (refusesPlain(pod)) {
      return new Reply.Reset();
    }
    if (!listens(pod, port)) {
      return new Reply.Refused();
    }
    var answer = application(pod, path);
    var now = parts.clock().instant();
    return pod.hasSidecar()
        ? Answers.throughOwnEnvoy(answer, began, now)
        : Answers.direct(answer, now);
  }

  boolean refusesPlain(Pod pod) {
    var labels = Labels.of(pod.json().path("metadata").path("labels"));
    var isRefused = pod.hasSidecar() && parts.policy().isStrict(pod.namespace(), labels);
    if (isRefused) {
      trail.bad(TraceStage.IDENTITY, "the sidecar of " + pod.name() + " wants mutual TLS");
    }
    return isRefused;
  }

  boolean listens(Pod pod, int port) {
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
