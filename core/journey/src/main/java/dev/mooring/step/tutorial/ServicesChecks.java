package dev.mooring.step.tutorial;

import dev.mooring.change.ratings.RatingsSql;
import dev.mooring.change.unit.UnitEffect;
import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.mesh.tutorial.RatingsDeployment;
import dev.mooring.model.JoinSpec;
import dev.mooring.port.WorldView;
import dev.mooring.step.shared.Pods;
import java.util.Map;

/// The questions of [ServicesStep].
public final class ServicesChecks {
  private ServicesChecks() {}

  static Finding capture(WorldView world, JoinSpec spec) {
    var effect = new UnitEffect.Captures(spec.cluster(), spec.workload().ports());
    return world
            .machine(spec.machineRef())
            .filter(machine -> effect.isSeen(world, machine))
            .isPresent()
        ? Finding.passed(spec.workload().ports().toString())
        : Finding.waiting(Hint.TRAFFIC_NOT_CAPTURED, spec.machineRef().name());
  }

  public static Finding database(WorldView world, JoinSpec spec) {
    return world
        .machine(spec.machineRef())
        .flatMap(RatingsSql::ratings)
        .map(ratings -> Finding.passed(ratings.toString()))
        .orElse(Finding.waiting(Hint.DATABASE_ANSWERS_WRONGLY, spec.machineRef().name()));
  }

  public static Finding podsReady(WorldView world, JoinSpec spec) {
    var labels = Map.of("app", "ratings", "version", "v2-mysql-vm");
    return Pods.anyReady(world, spec.bookinfoNamespace(), labels)
        ? Finding.passed(RatingsDeployment.NAME)
        : Finding.waiting(Hint.PODS_NOT_READY, RatingsDeployment.NAME);
  }
}
