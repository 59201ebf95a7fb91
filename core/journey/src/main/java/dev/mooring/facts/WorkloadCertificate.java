package dev.mooring.facts;

import dev.mooring.mesh.CertificateChain;
import dev.mooring.mesh.Pem;
import dev.mooring.model.MachineRef;
import dev.mooring.port.Outcome;
import dev.mooring.port.WorldView;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The certificate that istiod gave to a machine's agent: while it is in date, no token is needed.
///
/// @param identity `spiffe://TRUST-DOMAIN/ns/NAMESPACE/sa/ACCOUNT`; empty where it has none
public record WorkloadCertificate(
    String identity, Instant notBefore, Instant notAfter, CertificateChain chain) {
  /// Where the agent writes it.
  public static final String PATH = "/etc/certs/cert-chain.pem";

  /// Empty where there is none, or none that can be read.
  public static Optional<WorkloadCertificate> find(WorldView world, MachineRef machine) {
    return world
        .machine(machine)
        .map(there -> there.ask("sudo cat " + PATH))
        .filter(Outcome::isOk)
        .flatMap(outcome -> parse(outcome.out()));
  }

  static Optional<WorkloadCertificate> parse(String pem) {
    try {
      var chain = CertificateChain.parse(pem);
      return Optional.of(
          new WorkloadCertificate(
              String.join(", ", chain.names()),
              chain.leaf().getNotBefore().toInstant(),
              chain.leaf().getNotAfter().toInstant(),
              chain));
    } catch (GeneralSecurityException unreadable) {
      return Optional.empty();
    }
  }

  /// Whether the agent can still prove itself with it.
  public boolean isInDate(Instant now) {
    return now.isBefore(notAfter);
  }

  /// Whether it comes from this root.
  ///
  /// @param rootPem PEM of one or several roots
  public boolean comesFrom(String rootPem, Instant now) {
    try {
      return chain.leadsTo(List.copyOf(Pem.certificates(rootPem)), now);
    } catch (GeneralSecurityException unreadable) {
      return false;
    }
  }
}
