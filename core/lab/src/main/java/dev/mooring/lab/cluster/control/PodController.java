package dev.mooring.lab.cluster.control;

import dev.mooring.lab.cluster.store.Json;
import dev.mooring.lab.cluster.store.ObjectEvent;
import dev.mooring.lab.world.Delay;
import dev.mooring.lab.world.Ipv4Range;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Stands for scheduler and kubelet: a new pod gets a node, and after a while it runs.
record PodController(Writer writer, Pace pace, InstantSource clock) implements Controller {
  // The pods' range is 10.60.0.0/14; each of the few nodes has a /24 at its beginning.
  private static final Ipv4Range RANGE = Ipv4Range.of("10.60.0.0/22");
  private static final String NODE = "gke-demo-cluster-default-pool-6c1f4f2a-7v9q";

  @Override
  public void observe(ObjectEvent event) {
    if (event.added("pods")) {
      var pod = event.object();
      writer.update("pods", pod, "", live -> Json.child(live, "spec").put("nodeName", NODE));
      writer.update("pods", pod, "status", live -> containers(live, false));
      pace.later(
          Delay.POD,
          () ->
              writer
                  .current("pods", pod)
                  .ifPresent(p -> writer.update("pods", p, "status", this::run)));
    }
  }

  private void run(ObjectNode pod) {
    var taken =
        writer.list("pods").stream()
            .map(p -> Json.text(p, "status", "podIP"))
            .collect(Collectors.toSet());
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    var status = Json.child(pod, "status");
    status
        .put("phase", "Running")
        .put("hostIP", "10.150.0.2")
        .put("podIP", RANGE.firstFree(Json.name(pod), taken))
        .put("startTime", now);
    var conditions = status.putArray("conditions");
    for (var type : new String[] {"Initialized", "Ready", "PodScheduled"}) {
      condition(conditions, type, now);
    }
    containers(pod, true);
  }

  private static void condition(ArrayNode conditions, String type, String now) {
    conditions.addObject().put("type", type).put("status", "True").put("lastTransitionTime", now);
  }

  private static void containers(ObjectNode pod, boolean running) {
    containers(pod, "containers", "containerStatuses", running);
    if (!Json.at(pod, "spec", "initContainers").isEmpty()) {
      containers(pod, "initContainers", "initContainerStatuses", running);
    }
  }

  private static void containers(ObjectNode pod, String of, String into, boolean running) {
    var statuses = Json.child(pod, "status").putArray(into);
    for (var container : Json.at(pod, "spec", of)) {
      var status =
          statuses
              .addObject()
              .put("name", Json.text(container, "name"))
              .put("image", Json.text(container, "image"))
              .put("ready", running)
              .put("restartCount", 0);
      var state = status.putObject("state");
      if (running) {
        state.putObject("running").put("startedAt", Json.text(pod, "status", "startTime"));
      } else {
        state.putObject("waiting").put("reason", "ContainerCreating");
      }
    }
  }
}
