package dev.mooring.lab.machine;

import dev.mooring.lab.world.MachineState;
import dev.mooring.lab.world.MeshNetwork;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// A small cluster behind one DNS server, one service and one certificate authority.
final class PracticeNetwork implements MeshNetwork {
  static final String KUBE_DNS = "10.128.0.50";
  static final String AUTHORITY = "10.128.0.53";
  static final String SERVICE_IP = "10.63.251.156";
  static final String SERVICE = "productpage.default.svc.cluster.local";
  static final Instant NOT_AFTER = Instant.parse("2017-11-15T11:00:00Z");
  final List<String> requests = new CopyOnWriteArrayList<>();

  @Override
  public Optional<List<String>> dns(MachineState from, String server, String name) {
    if (!server.equals(KUBE_DNS)) {
      return Optional.empty();
    }
    return Optional.of(name.equals(SERVICE) ? List.of(SERVICE_IP) : List.of());
  }

  @Override
  public Reply http(MachineState from, String user, String ip, int port, String host, String path) {
    requests.add(user + " " + ip + ":" + port + " " + host + " " + path);
    if (!ip.equals(SERVICE_IP)) {
      return new Reply.TimedOut();
    }
    return switch (port) {
      case 9080 -> new Reply.Answered(200, "OK", Map.of("server", "envoy"), "{\"id\": 0}");
      case 9081 -> new Reply.Reset();
      default -> new Reply.Refused();
    };
  }

  @Override
  public SigningReply sign(
      MachineState from, String ip, String certChainPem, String keyPem, String rootPem) {
    if (!ip.equals(AUTHORITY)) {
      return new SigningReply.Unreachable("connection refused");
    }
    return keyPem.contains("good")
        ? new SigningReply.Approved(
            certChainPem.replace("old", "new"), keyPem.replace("old", "new"), NOT_AFTER)
        : new SigningReply.Rejected("unauthenticated");
  }
}
