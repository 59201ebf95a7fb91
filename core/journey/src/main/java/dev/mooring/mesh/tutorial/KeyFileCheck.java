package dev.mooring.mesh.tutorial;

import dev.mooring.mesh.CertificateChain;
import dev.mooring.mesh.Pem;
import dev.mooring.mesh.tutorial.KeyVerdict.Bad;
import dev.mooring.mesh.tutorial.KeyVerdict.Fault;
import dev.mooring.mesh.tutorial.KeyVerdict.Good;
import dev.mooring.text.Phrase;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Checks key files before they go to a machine: whose they are, whether they belong together, and
/// whether they last long enough to be renewed from there.
///
/// @param namespace namespace of the service on the machine
/// @param account its service account
/// @param now the moment that the files are checked for
public record KeyFileCheck(String namespace, String account, Instant now) {
  /// The machine's node agent renews with this very certificate, so it has to outlive the set-up.
  public static final Duration NEEDED = Duration.ofMinutes(15);

  /// The one name that the certificate has to have.
  public String identity() {
    return "spiffe://cluster.local/ns/" + namespace + "/sa/" + account;
  }

  public KeyVerdict check(KeyFiles files) {
    if (files.certChain().isBlank() || files.key().isBlank() || files.root().isBlank()) {
      return new Bad(Fault.EMPTY, Phrase.of("keys.empty"));
    }
    List<X509Certificate> chain;
    List<X509Certificate> roots;
    boolean isPair;
    try {
      chain = Pem.certificates(files.certChain());
      roots = Pem.certificates(files.root());
      isPair = Pem.isPair(Pem.privateKey(files.key()), chain.getFirst());
    } catch (GeneralSecurityException unreadable) {
      return new Bad(Fault.UNREADABLE, Phrase.of("keys.unreadable"));
    }
    return isPair ? check(chain, roots) : new Bad(Fault.KEY_MISMATCH, Phrase.of("keys.mismatch"));
  }

  private KeyVerdict check(List<X509Certificate> chain, List<X509Certificate> roots) {
    var leaf = chain.getFirst();
    var names = new CertificateChain(chain).names();
    if (!names.equals(List.of(identity()))) {
      return new Bad(Fault.WRONG_IDENTITY, Phrase.of("keys.identity", names, identity()));
    }
    if (leaf.getNotBefore().toInstant().isAfter(now)) {
      return new Bad(Fault.NOT_YET_VALID, Phrase.of("keys.early", leaf.getNotBefore().toInstant()));
    }
    var notAfter = leaf.getNotAfter().toInstant();
    if (notAfter.isBefore(now.plus(NEEDED))) {
      return new Bad(Fault.TOO_SHORT, Phrase.of("keys.late", notAfter, NEEDED.toMinutes()));
    }
    return new CertificateChain(chain).leadsTo(roots, now)
        ? new Good(notAfter)
        : new Bad(Fault.FOREIGN, Phrase.of("keys.foreign"));
  }
}
