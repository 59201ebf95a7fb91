package dev.mooring.app.topology;

import dev.mooring.check.CheckId;
import dev.mooring.model.JoinSpec;
import dev.mooring.step.StepId;
import dev.mooring.text.Phrase;
import java.util.ArrayList;
import java.util.List;

/// Today's world: istiod behind one address, or behind the east-west gateway.
final class Istio1Picture {
  private Istio1Picture() {}

  static Topology of(JoinSpec spec, Standing standing) {
    var ground =
        new Ground(
            spec,
            standing,
            List.of(CheckId.SERVICES_INJECTED, CheckId.SERVICES_RATINGS),
            List.of(CheckId.SERVICES_DATABASE, CheckId.SERVICES_LISTENS));
    var istiod = ground.control("istiod", 300, 110);
    var door =
        new Place(
            "door",
            Place.Kind.BALANCER,
            Phrase.of(spec.choices().hasNetworks() ? "topology.gateway" : "topology.balancer"),
            standing.fact(CheckId.EXPOSE_ISTIOD),
            new Area(285, 168, 140, 40),
            standing.look(StepId.EXPOSE, true, CheckId.EXPOSE_ISTIOD, CheckId.EXPOSE_GATEWAY));
    var ways = new ArrayList<>(ground.requests());
    var name = Phrase.of("topology.control");
    ways.add(
        new Way(
            "door-up",
            Way.Kind.CONTROL,
            name,
            door.area().top(.5),
            istiod.area().bottom(.5),
            door.look()));
    ways.add(
        new Way(
            "door-down",
            Way.Kind.CONTROL,
            name,
            door.area().bottom(.5),
            ground.sidecar().area().top(.8),
            standing.look(StepId.SIDECAR, false, CheckId.SIDECAR_ISTIOD)));
    var places =
        List.of(
            ground.cluster(),
            ground.productpage(),
            ground.ratings(),
            istiod,
            door,
            ground.machine(),
            ground.curl(),
            ground.sidecar(),
            ground.service());
    return new Topology(Topology.WIDTH, Topology.HEIGHT, places, ways);
  }
}
