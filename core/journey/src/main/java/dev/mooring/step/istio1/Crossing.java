package dev.mooring.step.istio1;

import dev.mooring.check.Check;
import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.mesh.istio1.ControlPlane;
import dev.mooring.mesh.istio1.EastWestGateway;
import dev.mooring.model.JoinSpec;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.WorldView;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Whether the machine's connections to pods go through the gateway: istiod sends them there only
/// where it knows the pods' network and a gateway for it, and looks at nothing else.
record Crossing(JoinSpec spec, ControlPlane plane) {

  /// The first thing that is not so.
  Finding ask(WorldView world) {
    var door = new DoorChecks(spec, plane);
    var namespace = new ResourceRef(ResourceKind.NAMESPACE, "", plane.namespace());
    return List.<Check.Question>of(
            door::label,
            one -> carries(one, namespace),
            one -> carries(one, EastWestGateway.ref(plane.namespace())),
            door::ports,
            this::handsOn)
        .stream()
        .map(question -> question.ask(world))
        .filter(found -> !(found instanceof Finding.Passed))
        .findFirst()
        .orElse(Finding.passed(plane.network()));
  }

  private Finding carries(WorldView world, ResourceRef ref) {
    var label = world.cluster().find(ref).map(one -> one.label(DoorWishes.NETWORK)).orElse("");
    return label.equals(plane.network())
        ? Finding.passed(label)
        : Finding.failed(
            Hint.GATEWAY_UNKNOWN_TO_ISTIOD, ref.toString(), DoorWishes.NETWORK, plane.network());
  }

  private Finding handsOn(WorldView world) {
    var ref = EastWestGateway.crossNetwork(plane.namespace(), plane.kinds());
    return world.cluster().find(ref).stream()
            .flatMap(gateway -> gateway.json().at("/spec/servers").valueStream())
            .anyMatch(Crossing::isAutomatic)
        ? Finding.passed(ref.name())
        : Finding.failed(Hint.CROSS_NETWORK_GATEWAY_MISSING, ref.toString());
  }

  private static boolean isAutomatic(JsonNode server) {
    return server.at("/port/number").asInt(0) == DoorChecks.WORKLOADS
        && server.at("/tls/mode").asString("").equals("AUTO_PASSTHROUGH");
  }
}
