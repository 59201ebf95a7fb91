package dev.mooring.lab.cluster.authority;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.bouncycastle.asn1.x509.GeneralName;

/// The mesh's certificate authority, as istio-ca of Istio 0.2 is: a self-signed root of 365 days,
/// and leafs that name a service account as a SPIFFE URI, with RSA keys of 1024 bits.
public final class LabAuthority {
  /// How long a leaf of Istio 0.2 is good (`--cert-ttl`).
  public static final Duration LEAF_LIFE = Duration.ofHours(1);

  private static final Duration ROOT_LIFE = Duration.ofDays(365);
  private static final int LEAF_BITS = 1024;
  private static final String SUBJECT = "O=k8s.cluster.local";

  private final InstantSource clock;
  private final KeyPair keys = Certificates.rsa(2048);
  private final X509Certificate root;

  public LabAuthority(InstantSource clock) {
    this.clock = clock;
    this.root = Certificates.selfSigned(SUBJECT, keys, clock.instant(), ROOT_LIFE);
  }

  /// The certificate that all of the mesh trusts.
  public String rootPem() {
    return Pem.write(root);
  }

  /// A new key and a certificate for a service account.
  public KeyMaterial issue(String namespace, String account, Duration life) {
    var leafKeys = Certificates.rsa(LEAF_BITS);
    var order =
        new Certificates.Order(
            SUBJECT, SUBJECT, leafKeys.getPublic(), keys.getPrivate(), clock.instant(), life);
    var leaf = Certificates.leaf(order, spiffe(namespace, account));
    return new KeyMaterial(
        Pem.write(leaf),
        Pem.write(leafKeys.getPrivate()),
        rootPem(),
        leaf.getNotAfter().toInstant());
  }

  /// Looks at the three files of a workload as the authority and its peers would.
  public Verdict verify(String certChainPem, String keyPem, String rootCertPem) {
    return new Verification(root, clock.instant()).verify(certChainPem, keyPem, rootCertPem);
  }

  /// When the first certificate of a chain ends; empty when there is none.
  public static Optional<Instant> notAfter(String certChainPem) {
    return Pem.certificates(certChainPem).stream()
        .findFirst()
        .map(c -> c.getNotAfter().toInstant());
  }

  private static GeneralName spiffe(String namespace, String account) {
    var uri = "spiffe://cluster.local/ns/" + namespace + "/sa/" + account;
    return new GeneralName(GeneralName.uniformResourceIdentifier, uri);
  }
}
