package dev.mooring.lab.mesh.tutorial;

import dev.mooring.lab.mesh.TraceStage;
import dev.mooring.lab.mesh.Trail;
import dev.mooring.lab.world.Ipv4Range;
import dev.mooring.lab.world.MachineState;
import java.util.Set;

/// What iptables does with a connection that a user of a machine opens (istio-iptables.sh of
/// 0.2.12).
final class OutboundCapture {
  private static final Set<String> EXEMPT = Set.of("root", "istio-proxy");

  private OutboundCapture() {}

  static boolean takes(MachineState from, String user, String ip, Trail trail) {
    if (from.capture().isEmpty()) {
      trail.good(TraceStage.CAPTURE, "there are no capture rules");
      return false;
    }
    if (EXEMPT.contains(user)) {
      trail.good(TraceStage.CAPTURE, "connections of " + user + " are not captured");
      return false;
    }
    var isTaken =
        !ip.equals("127.0.0.1")
            && from.capture().get().outboundCidrs().stream().anyMatch(cidr -> covers(cidr, ip));
    trail.good(TraceStage.CAPTURE, ip + (isTaken ? " is captured" : " is in no captured range"));
    return isTaken;
  }

  private static boolean covers(String cidr, String ip) {
    return cidr.equals("*")
        || (Ipv4Range.isAddress(ip)
            && Ipv4Range.read(cidr).filter(one -> one.contains(ip)).isPresent());
  }
}
