package dev.mooring.lab.cluster.registry;

import dev.mooring.lab.cluster.store.Json;
import dev.mooring.lab.cluster.store.Violations;
import dev.mooring.lab.world.Ipv4Range;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Endpoints: addresses must be real, and not the node's own.
final class EndpointsRules implements KindRules {
  private static final Ipv4Range LOOPBACK = Ipv4Range.of("127.0.0.0/8");
  private static final Ipv4Range ANY = Ipv4Range.of("0.0.0.0/0");

  @Override
  public void defaults(ObjectNode endpoints) {
    for (var subset : endpoints.path("subsets")) {
      for (var port : subset.path("ports")) {
        if (port instanceof ObjectNode p && !p.has("protocol")) {
          p.put("protocol", "TCP");
        }
      }
    }
  }

  @Override
  public void validate(ObjectNode endpoints, Optional<ObjectNode> before, Violations violations) {
    var s = 0;
    for (var subset : endpoints.path("subsets")) {
      var a = 0;
      for (var address : subset.path("addresses")) {
        address(
            "subsets[" + s + "].addresses[" + a++ + "].ip", Json.text(address, "ip"), violations);
      }
      if (subset.path("addresses").isEmpty() && subset.path("notReadyAddresses").isEmpty()) {
        violations.required(
            "subsets[" + s + "]", "must specify `addresses` or `notReadyAddresses`");
      }
      s++;
    }
  }

  private static void address(String field, String ip, Violations violations) {
    if (!ANY.contains(ip)) {
      violations.invalidText(
          field, ip, "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)");
    } else if (LOOPBACK.contains(ip)) {
      violations.invalidText(field, ip, "may not be in the loopback range (127.0.0.0/8, ::1/128)");
    }
  }
}
