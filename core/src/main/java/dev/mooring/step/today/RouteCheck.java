package dev.mooring.step.today;

import dev.mooring.change.Mark;
import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.mesh.today.IstioKinds;
import dev.mooring.model.JoinSpec;
import dev.mooring.port.Resource;
import dev.mooring.port.WorldView;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Whether somebody else's routes decide where the ratings come from: of two VirtualServices for
/// one host, Istio takes the older one.
final class RouteCheck {
  private static final List<String> OURS = List.of("ratings", "reviews");

  private RouteCheck() {}

  static Finding ask(WorldView world, JoinSpec spec, IstioKinds kinds) {
    var namespace = spec.bookinfoNamespace();
    var others =
        world.cluster().list(kinds.virtualService(), namespace, Map.of()).stream()
            .filter(route -> !Mark.isOn(route) && decides(route, namespace))
            .map(route -> route.ref().toString())
            .collect(Collectors.joining(", "));
    return others.isEmpty() ? Finding.passed("–") : Finding.warning(Hint.MJ0510, others);
  }

  private static boolean decides(Resource route, String namespace) {
    var isForSidecars =
        route.json().at("/spec/gateways").isEmpty()
            || route
                .json()
                .at("/spec/gateways")
                .valueStream()
                .anyMatch(gateway -> gateway.asString("").equals("mesh"));
    return isForSidecars
        && route
            .json()
            .at("/spec/hosts")
            .valueStream()
            .map(host -> host.asString("").replaceFirst("\\." + namespace + "\\..*$", ""))
            .anyMatch(host -> OURS.contains(host.replaceFirst("\\." + namespace + "$", "")));
  }
}
