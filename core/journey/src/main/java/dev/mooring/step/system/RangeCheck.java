package dev.mooring.step.system;

import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.facts.ServiceRange;
import dev.mooring.model.OwnCluster;
import dev.mooring.net.Ipv4Range;
import dev.mooring.port.Access;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.WorldView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Whether the service range of a cluster outside Google Cloud is known, and is the right one: a
/// sidecar that captures another range sends nothing into the mesh.
public final class RangeCheck {
  private static final int ENOUGH = 3;

  private RangeCheck() {}

  public static Finding ask(WorldView world, OwnCluster own) {
    var found = ServiceRange.find(world);
    var range = own.serviceRange().isEmpty() ? found : Optional.of(own.serviceRange());
    return range
        .map(known -> judge(world, known, found.orElse(known)))
        .orElse(Finding.failed(Hint.SERVICE_RANGE_UNKNOWN));
  }

  private static Finding judge(WorldView world, String range, String found) {
    var cidr = Ipv4Range.parse(range);
    var outside =
        services(world).stream()
            .filter(service -> isOutside(cidr, service.text("/spec/clusterIP")))
            .map(service -> service.ref() + " " + service.text("/spec/clusterIP"))
            .limit(ENOUGH)
            .collect(Collectors.joining(", "));
    if (!outside.isEmpty()) {
      return Finding.failed(Hint.SERVICES_OUTSIDE_RANGE, range, outside);
    }
    return found.equals(range)
        ? Finding.passed(range)
        : Finding.warning(Hint.SERVICE_RANGE_DIFFERS, range, found);
  }

  /// Services without an address of their own, and those with IPv6 addresses, say nothing.
  private static boolean isOutside(Ipv4Range range, String clusterIp) {
    return clusterIp.matches("[0-9.]+") && !range.contains(clusterIp);
  }

  private static List<Resource> services(WorldView world) {
    return world.cluster().may(new Access("list", "", "services", ""))
        ? world.cluster().list(ResourceKind.SERVICE, "", Map.of())
        : List.of();
  }
}
