package dev.mooring.change.object;

import dev.mooring.change.Standing;
import dev.mooring.check.Hint;
import dev.mooring.mark.Mark;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Routes of others that decide where a service's traffic goes whatever ours say. Of two
/// VirtualServices for one host Istio takes the older one; of two RouteRules of Istio 0.2, the one
/// of higher precedence.
final class RouteRivals {
  private RouteRivals() {}

  /// What stands in the way of a route that isn't there yet; nothing for objects of other kinds,
  /// and for routes of gateways alone.
  static Standing standing(WorldView world, Resource wanted) {
    return switch (wanted.ref().kind().kind()) {
      case "VirtualService", "RouteRule" ->
          isForSidecars(wanted.json()) ? decided(world, wanted) : Standing.free();
      default -> Standing.free();
    };
  }

  private static Standing decided(WorldView world, Resource wanted) {
    var ref = wanted.ref();
    try {
      var rivals =
          world.cluster().list(ref.kind(), ref.namespace(), Map.of()).stream()
              .filter(route -> !Mark.isOn(route) && decides(route, wanted))
              .map(Resource::ref)
              .map(ResourceRef::toString)
              .collect(Collectors.joining(", "));
      return rivals.isEmpty()
          ? Standing.free()
          : Standing.taken(Hint.RATINGS_ROUTED_BY_OTHERS, rivals);
    } catch (WorldException.NotFound _) {
      return Standing.free();
    }
  }

  private static boolean decides(Resource theirs, Resource ours) {
    return ours.ref().kind().kind().equals("RouteRule")
        ? comesFirst(theirs.json().path("spec"), ours.json().path("spec"))
        : isOlder(theirs, ours);
  }

  /// A rule for some requests only, such as those of one user, leaves the others to ours.
  private static boolean comesFirst(JsonNode theirs, JsonNode ours) {
    return theirs.at("/destination/name").equals(ours.at("/destination/name"))
        && theirs.path("precedence").asInt(0) >= ours.path("precedence").asInt(0)
        && theirs.path("match").isMissingNode()
        && !theirs.path("route").equals(ours.path("route"));
  }

  private static boolean isOlder(Resource theirs, Resource ours) {
    var host = ours.text("/spec/hosts/0");
    var inside = host + "." + ours.ref().namespace();
    var isOfHost =
        theirs
            .json()
            .at("/spec/hosts")
            .valueStream()
            .anyMatch(
                one ->
                    one.asString("").equals(host)
                        || (one.asString("") + ".").startsWith(inside + "."));
    return isOfHost && isForSidecars(theirs.json()) && !isSame(theirs.json(), ours.json());
  }

  private static boolean isForSidecars(JsonNode route) {
    var gateways = route.at("/spec/gateways");
    return gateways.isEmpty()
        || gateways.valueStream().anyMatch(gateway -> gateway.asString("").equals("mesh"));
  }

  /// Whether theirs lead everything to the same subset.
  private static boolean isSame(JsonNode theirs, JsonNode ours) {
    var wanted = ours.at("/spec/http/0/route/0/destination/subset");
    return theirs.at("/spec/tcp").isMissingNode()
        && theirs
            .at("/spec/http")
            .valueStream()
            .flatMap(http -> http.path("route").valueStream())
            .allMatch(route -> route.at("/destination/subset").equals(wanted));
  }
}
