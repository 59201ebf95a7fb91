package dev.mooring.app.topology;

import dev.mooring.check.CheckId;
import dev.mooring.mesh.tutorial.ControlPlaneBalancer;
import dev.mooring.model.JoinSpec;
import dev.mooring.step.StepId;
import dev.mooring.step.tutorial.ExposeStep;
import dev.mooring.text.Phrase;
import java.util.ArrayList;
import java.util.List;

/// The tutorial's world: four parts of the control plane, each behind an address of its own.
final class TutorialPicture {
  private static final double FIRST = 192;
  private static final double WIDTH = 62;
  private static final double STEP = 67;

  private TutorialPicture() {}

  static Topology of(JoinSpec spec, Standing standing) {
    var ground =
        new Ground(
            spec, standing, List.of(CheckId.SERVICES_RATINGS), List.of(CheckId.SERVICES_DATABASE));
    var places = new ArrayList<Place>();
    places.addAll(List.of(ground.cluster(), ground.productpage(), ground.ratings()));
    var ways = new ArrayList<>(ground.requests());
    var sidecar = ground.sidecar().area();
    var balancers = ControlPlaneBalancer.values();
    for (var i = 0; i < balancers.length; i++) {
      var x = FIRST + i * STEP;
      var part = ground.control(word(balancers[i]), x, WIDTH);
      var balancer = balancer(balancers[i], x, standing);
      places.add(part);
      places.add(balancer);
      ways.add(
          control(
              balancer.id() + "-up", balancer.area().top(.5), part.area().bottom(.5), balancer));
      var look = standing.look(StepId.SIDECAR, false, CheckId.SIDECAR_REACH);
      ways.add(
          new Way(
              balancer.id() + "-down",
              Way.Kind.CONTROL,
              Phrase.of("topology.control"),
              balancer.area().bottom(.5),
              sidecar.top(.6 + i * .12),
              look));
    }
    places.addAll(List.of(ground.machine(), ground.curl(), ground.sidecar(), ground.service()));
    return new Topology(Topology.WIDTH, Topology.HEIGHT, places, ways);
  }

  private static Place balancer(ControlPlaneBalancer balancer, double x, Standing standing) {
    var name = balancer.ref().name();
    return new Place(
        name,
        Place.Kind.BALANCER,
        Phrase.of("topology.balancer"),
        standing.fact(ExposeStep.checkOf(balancer)),
        new Area(x, 168, WIDTH, 40),
        standing.look(StepId.EXPOSE, true, ExposeStep.checkOf(balancer)));
  }

  private static Way control(String id, Dot from, Dot to, Place balancer) {
    return new Way(id, Way.Kind.CONTROL, Phrase.of("topology.control"), from, to, balancer.look());
  }

  private static String word(ControlPlaneBalancer balancer) {
    return switch (balancer) {
      case PILOT -> "Pilot";
      case MIXER -> "Mixer";
      case CA -> "CA";
      case DNS -> "kube-dns";
    };
  }
}
