package dev.mooring.lab.world;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The control plane of today's mesh as the agent of a machine meets it, on port 15012: certificate
/// authority, configuration and registration.
public interface Istiod {

  /// Asks for a certificate.
  Answer<Certificate> sign(Request request);

  /// Opens the stream by which the proxy gets its configuration; it stays open until it is closed
  /// or breaks.
  Answer<Long> connect(Request request, Node node);

  /// Whether the stream of that number still stands.
  boolean isConnected(long stream);

  /// What the readiness probe of the machine found.
  ///
  /// @param message what is wrong; empty when it is healthy
  void report(long stream, boolean isHealthy, String message);

  /// Ends a stream; one that is not there is fine.
  void close(long stream);

  /// The addresses behind a name in the table that istiod gives to the agent's name server; none
  /// for a name that the mesh does not know.
  ///
  /// @param namespace where short names belong
  List<String> lookup(String name, String namespace);

  /// One call.
  ///
  /// @param host the name that was dialled, which the server's certificate has to show
  /// @param ip what the name became
  /// @param clusterId the cluster that the caller says to be of
  /// @param rootPem whom the caller trusts
  record Request(
      MachineState from,
      String host,
      String ip,
      int port,
      String clusterId,
      String rootPem,
      Proof proof) {}

  /// How a caller proves who it is.
  sealed interface Proof {

    /// By a token of a service account; an empty one is none.
    record Token(String jwt) implements Proof {

      /// Says nothing about the token.
      @Override
      public String toString() {
        return "Token";
      }
    }

    /// By the certificate that it has.
    record Certificate(String chainPem, String keyPem) implements Proof {

      /// Says nothing about the key.
      @Override
      public String toString() {
        return "Certificate";
      }
    }
  }

  /// What became of a call.
  sealed interface Answer<T> {
    record Granted<T>(T what) implements Answer<T> {}

    /// @param code of gRPC: `Unavailable`, `Unauthenticated` …
    record Failed<T>(String code, String description) implements Answer<T> {

      /// As Go prints it.
      public String text() {
        return "rpc error: code = " + code + " desc = " + description;
      }
    }
  }

  /// A new key with its certificate.
  record Certificate(String chainPem, String keyPem, Instant notAfter) {

    @Override
    public String toString() {
      return "Certificate[notAfter=" + notAfter + "]";
    }
  }

  /// Who a proxy says to be.
  ///
  /// @param id `<host name>.<namespace>`
  /// @param ip the address by which others reach it
  /// @param group the WorkloadGroup that it registers itself with; empty for none
  /// @param hasProbe whether it will report its health
  record Node(
      String id,
      String ip,
      String namespace,
      String serviceAccount,
      String network,
      String group,
      Map<String, String> labels,
      boolean hasProbe) {

    public Node {
      labels = Map.copyOf(labels);
    }
  }
}
