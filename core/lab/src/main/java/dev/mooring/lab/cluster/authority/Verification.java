package dev.mooring.lab.cluster.authority;

import dev.mooring.lab.cluster.authority.Verdict.Flaw;
import dev.mooring.lab.cluster.authority.Verdict.Invalid;
import dev.mooring.lab.cluster.authority.Verdict.Valid;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/// One look at a workload's three files against the authority's root.
record Verification(X509Certificate root, Instant now) {
  private static final Pattern IDENTITY =
      Pattern.compile("spiffe://cluster\\.local/ns/([^/]+)/sa/([^/]+)");

  Verdict verify(String certChainPem, String keyPem, String rootCertPem) {
    var chain = Pem.certificates(certChainPem);
    var roots = Pem.certificates(rootCertPem);
    var key = Pem.key(keyPem);
    if (chain.isEmpty() || roots.isEmpty() || key.isEmpty()) {
      var which = chain.isEmpty() ? "cert-chain.pem" : key.isEmpty() ? "key.pem" : "root-cert.pem";
      return new Invalid(Flaw.UNREADABLE, which + " holds nothing that can be read");
    }
    if (!roots.contains(root)) {
      return new Invalid(Flaw.OTHER_ROOT, "root-cert.pem is not the root of this authority");
    }
    return leaf(chain.getFirst(), key.get());
  }

  private Verdict leaf(X509Certificate leaf, PrivateKey key) {
    if (!signedByRoot(leaf)) {
      return new Invalid(Flaw.UNKNOWN_SIGNER, "x509: certificate signed by unknown authority");
    }
    if (!fits(leaf, key)) {
      return new Invalid(Flaw.OTHER_KEY, "tls: private key does not match public key");
    }
    var from = leaf.getNotBefore().toInstant();
    var until = leaf.getNotAfter().toInstant();
    if (now.isBefore(from) || now.isAfter(until)) {
      return new Invalid(
          Flaw.EXPIRED, "x509: certificate has expired or is not yet valid (until " + until + ")");
    }
    var names = names(leaf);
    var identity = IDENTITY.matcher(names.size() == 1 ? names.getFirst() : "");
    return identity.matches()
        ? new Valid(identity.group(1), identity.group(2), until)
        : new Invalid(
            Flaw.NO_SINGLE_IDENTITY,
            "the certificate names " + names.size() + " identities, exactly one is expected");
  }

  private boolean signedByRoot(X509Certificate leaf) {
    try {
      leaf.verify(root.getPublicKey());
      return true;
    } catch (GeneralSecurityException _) {
      return false;
    }
  }

  private static boolean fits(X509Certificate leaf, PrivateKey key) {
    try {
      var challenge = new byte[] {7};
      var signature = Signature.getInstance("SHA256with" + key.getAlgorithm());
      signature.initSign(key);
      signature.update(challenge);
      var signed = signature.sign();
      signature.initVerify(leaf.getPublicKey());
      signature.update(challenge);
      return signature.verify(signed);
    } catch (GeneralSecurityException _) {
      return false;
    }
  }

  private static List<String> names(X509Certificate leaf) {
    try {
      var names = leaf.getSubjectAlternativeNames();
      return names == null ? List.of() : names.stream().map(n -> String.valueOf(n.get(1))).toList();
    } catch (CertificateParsingException _) {
      return List.of();
    }
  }
}
