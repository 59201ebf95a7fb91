package dev.mooring.lab.cluster.control;

import dev.mooring.lab.cluster.control.LoadBalancers.Granted;
import dev.mooring.lab.cluster.control.LoadBalancers.Refused;
import dev.mooring.lab.cluster.store.Json;
import dev.mooring.lab.cluster.store.ObjectEvent;
import dev.mooring.lab.world.Delay;
import tools.jackson.databind.node.ObjectNode;

/// Gives Services of type LoadBalancer their addresses, or events that say why they have none.
record LoadBalancerController(Writer writer, CloudDesk desk, EventRecorder recorder, Pace pace)
    implements Controller {

  @Override
  public void observe(ObjectEvent event) {
    if (!event.plural().equals("services")) {
      return;
    }
    var service = writer.current("services", event.object());
    var had =
        event.isDeletion()
            ? wants(event.object())
            : event.before().filter(b -> wants(b)).isPresent();
    if (event.isDeletion() || service.filter(LoadBalancerController::wants).isEmpty()) {
      if (had) {
        release(event.object());
      }
    } else if (event.before().filter(b -> same(b, event.object())).isEmpty()) {
      serve(service.get());
    }
  }

  private void serve(ObjectNode service) {
    if (!Json.at(service, "status", "loadBalancer", "ingress").isEmpty()) {
      return;
    }
    desk.ask(service)
        .ifPresent(
            decision -> {
              switch (decision) {
                case Granted(var address) -> {
                  recorder.normal(service, "EnsuringLoadBalancer", "Ensuring load balancer");
                  pace.later(Delay.ADDRESS, () -> show(service, address));
                }
                case Refused(var reason) ->
                    recorder.warning(
                        service,
                        "CreatingLoadBalancerFailed",
                        "Error creating load balancer (will retry): failed to ensure load balancer"
                            + " for service "
                            + Json.namespace(service)
                            + "/"
                            + Json.name(service)
                            + ": "
                            + reason);
              }
            });
  }

  private void show(ObjectNode service, String address) {
    if (writer.current("services", service).filter(LoadBalancerController::wants).isPresent()) {
      writer.update(
          "services",
          service,
          "status",
          live ->
              Json.child(Json.child(live, "status"), "loadBalancer")
                  .putArray("ingress")
                  .addObject()
                  .put("ip", address));
      recorder.normal(service, "EnsuredLoadBalancer", "Ensured load balancer");
    }
  }

  private void release(ObjectNode service) {
    desk.release(service);
    writer
        .current("services", service)
        .ifPresent(
            s ->
                writer.update(
                    "services",
                    s,
                    "status",
                    live -> Json.child(live, "status").putObject("loadBalancer")));
    writer.list("services").stream().filter(LoadBalancerController::wants).forEach(this::serve);
  }

  // A change of the status alone is this controller's own.
  private static boolean same(ObjectNode before, ObjectNode after) {
    return before.path("spec").equals(after.path("spec"))
        && Json.at(before, "metadata", "annotations")
            .equals(Json.at(after, "metadata", "annotations"));
  }

  private static boolean wants(ObjectNode service) {
    return Json.text(service, "spec", "type").equals("LoadBalancer");
  }
}
