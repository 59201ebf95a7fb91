package dev.mooring.step.istio1;

import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.facts.Balancers;
import dev.mooring.facts.Joining;
import dev.mooring.mesh.istio1.IstiodBalancer;
import dev.mooring.port.WorldView;
import java.util.Set;

/// Whether the machine reaches istiod, asked before its traffic is captured: without istiod the
/// proxy lets nothing through. What answers there does not matter, TLS and all the rest have
/// questions of their own.
record IstiodKnock(Joining joining) {
  /// curl's exit statuses for a refused connection and for a timeout; where the other side wants
  /// TLS and hears a plain request, curl ends with others.
  private static final Set<Integer> NO_CONNECTION = Set.of(7, 28);

  Finding ask(WorldView world) {
    var place = Balancers.address(world, joining.door()).orElse("–") + ":" + IstiodBalancer.PORT;
    return world
            .machine(joining.machine())
            .map(there -> there.ask(knock(place)).status())
            .filter(status -> !NO_CONNECTION.contains(status))
            .isPresent()
        ? Finding.passed(place)
        : Finding.waiting(Hint.ISTIOD_SILENT, joining.machine().name(), place);
  }

  /// As the proxy's own user, whom a capture that was left there lets pass.
  private static String knock(String place) {
    return "sudo -u istio-proxy curl -s -o /dev/null --max-time 5 http://" + place + "/";
  }
}
