package dev.mooring.app.topology;

import static dev.mooring.app.topology.Place.Kind.FRAME;
import static dev.mooring.app.topology.Place.Kind.PART;

import dev.mooring.check.CheckId;
import dev.mooring.model.JoinSpec;
import dev.mooring.step.StepId;
import dev.mooring.text.Phrase;
import java.util.List;

/// What both meshes have: the cluster with Bookinfo above, the machine below, and what they say to
/// each other.
///
/// @param ofRatings the checks of the mesh that see whether the ratings are served
/// @param ofService those that see whether the machine's service is
record Ground(JoinSpec spec, Standing standing, List<CheckId> ofRatings, List<CheckId> ofService) {
  private static final double TOP = 46;
  private static final double BELOW = 316;
  private static final double PART_HEIGHT = 42;

  Place cluster() {
    return new Place(
        "cluster",
        FRAME,
        Phrase.of("topology.cluster", spec.cluster().title()),
        standing.fact(CheckId.CONTEXT_CLUSTER),
        new Area(8, 8, Topology.WIDTH - 16, 100),
        standing.look(StepId.CONTEXT, true, CheckId.CONTEXT_CLUSTER));
  }

  Place productpage() {
    return part("productpage", above(20, 86), StepId.CONTEXT, CheckId.CONTEXT_BOOKINFO);
  }

  Place ratings() {
    return part("ratings", above(112, 66), StepId.SERVICES, ofRatings.toArray(CheckId[]::new));
  }

  /// A part of the control plane.
  Place control(String id, double x, double width) {
    return part(id, above(x, width), StepId.CONTEXT, CheckId.CONTEXT_ISTIO);
  }

  Place machine() {
    return new Place(
        "machine",
        FRAME,
        Phrase.of("topology.machine", spec.machineRef().name()),
        standing.fact(CheckId.MACHINE_INSTANCE),
        new Area(8, 276, Topology.WIDTH - 16, 108),
        standing.look(StepId.MACHINE, true));
  }

  Place curl() {
    return part("curl", new Area(20, BELOW, 80, PART_HEIGHT), StepId.TRAFFIC);
  }

  Place sidecar() {
    return new Place(
        "sidecar",
        PART,
        Phrase.of("topology.sidecar"),
        "",
        new Area(150, BELOW, 110, PART_HEIGHT),
        standing.look(StepId.SIDECAR, true));
  }

  Place service() {
    var services = spec.workload().services();
    var name = services.isEmpty() ? "–" : services.getFirst().name();
    var more = services.size() > 1 ? "+" + (services.size() - 1) : "";
    return new Place(
        "service",
        PART,
        Phrase.of("topology.part", name),
        more,
        new Area(320, BELOW, 122, PART_HEIGHT),
        standing.look(StepId.SERVICES, true, ofService.toArray(CheckId[]::new)));
  }

  /// Out of the machine: curl, sidecar, product page; and into it: ratings, sidecar, database.
  List<Way> requests() {
    var out = standing.look(StepId.TRAFFIC, true, CheckId.TRAFFIC_CURL);
    var in = standing.look(StepId.TRAFFIC, false, CheckId.TRAFFIC_RATING);
    var sidecar = sidecar().area();
    return List.of(
        request("out-1", "topology.out", curl().area().rightMiddle(), sidecar.leftMiddle(), out),
        request("out-2", "topology.out", productpage().area().bottom(.5), sidecar.top(.15), out),
        request("in-1", "topology.in", ratings().area().bottom(.5), sidecar.top(.4), in),
        request("in-2", "topology.in", sidecar.rightMiddle(), service().area().leftMiddle(), in));
  }

  private static Way request(String id, String key, Dot from, Dot to, Look look) {
    return new Way(id, Way.Kind.REQUEST, Phrase.of(key), from, to, look);
  }

  private static Area above(double x, double width) {
    return new Area(x, TOP, width, PART_HEIGHT);
  }

  private Place part(String id, Area area, StepId step, CheckId... checks) {
    return new Place(
        id, PART, Phrase.of("topology.part", id), "", area, standing.look(step, false, checks));
  }
}
