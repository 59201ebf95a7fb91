package dev.mooring.lab.world;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the practice world answers to a machine that opens a connection.
public interface MeshNetwork {

  /// What a name server at that address answers: addresses, none for NXDOMAIN; empty when nobody
  /// answers there.
  Optional<List<String>> dns(MachineState from, String server, String name);

  /// One HTTP exchange with an address and port, opened by a user of the machine.
  ///
  /// @param host the Host header, with its port
  Reply http(MachineState from, String user, String ip, int port, String host, String path);

  /// What the certificate authority at an address (port 8060) answers to a request that is
  /// authenticated with these files.
  SigningReply sign(
      MachineState from, String ip, String certChainPem, String keyPem, String rootPem);

  /// The control plane of today's mesh; empty where the mesh is Istio 0.2, which has none.
  default Optional<Istiod> istiod() {
    return Optional.empty();
  }

  /// How an HTTP exchange ended.
  sealed interface Reply {
    record Answered(int status, String reason, Map<String, String> headers, String body)
        implements Reply {}

    record Refused() implements Reply {}

    record TimedOut() implements Reply {}

    record Reset() implements Reply {}
  }

  /// What became of a certificate signing request.
  sealed interface SigningReply {
    record Approved(String certChainPem, String keyPem, Instant notAfter) implements SigningReply {

      @Override
      public String toString() {
        return "Approved[notAfter=" + notAfter + "]";
      }
    }

    record Rejected(String reason) implements SigningReply {}

    record Unreachable(String reason) implements SigningReply {}
  }
}
