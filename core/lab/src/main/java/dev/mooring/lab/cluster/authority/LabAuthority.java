package dev.mooring.lab.cluster.authority;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.asn1.x509.GeneralName;

/// The mesh's certificate authority: a self-signed root, and leafs that name a service account as a
/// SPIFFE URI. As istio-ca of Istio 0.2 is, the root lives 365 days and leafs have RSA keys of 1024
/// bits.
public final class LabAuthority {
  /// How long a leaf of Istio 0.2 is good (`--cert-ttl`).
  public static final Duration LEAF_LIFE = Duration.ofHours(1);

  /// How long a workload's certificate of today's Istio is good (`SECRET_TTL`).
  public static final Duration WORKLOAD_LIFE = Duration.ofHours(24);

  private final Style style;
  private final InstantSource clock;
  private final KeyPair keys = Certificates.rsa2048();
  private final X509Certificate root;

  /// @param chain whether a leaf comes with the root behind it
  private record Style(
      String subject,
      Duration rootLife,
      Supplier<KeyPair> leafKeys,
      String leafSubject,
      boolean chain) {}

  /// That of Istio 0.2.
  public LabAuthority(InstantSource clock) {
    this(
        clock,
        new Style(
            "O=k8s.cluster.local",
            Duration.ofDays(365),
            Certificates::rsa1024,
            "O=k8s.cluster.local",
            false));
  }

  private LabAuthority(InstantSource clock, Style style) {
    this.clock = clock;
    this.style = style;
    this.root = Certificates.selfSigned(style.subject(), keys, clock.instant(), style.rootLife());
  }

  /// The one in istiod: a root of ten years, RSA keys of 2048 bits.
  public static LabAuthority ofIstiod(InstantSource clock) {
    return new LabAuthority(
        clock,
        new Style(
            "O=cluster.local",
            Duration.ofDays(3650),
            Certificates::rsa2048,
            "O=cluster.local",
            true));
  }

  /// The certificate that all of the mesh trusts.
  public String rootPem() {
    return Pem.write(root);
  }

  /// A new key and a certificate for a service account.
  public KeyMaterial issue(String namespace, String account, Duration life) {
    var leafKeys = style.leafKeys().get();
    var order =
        new Certificates.Order(
            style.subject(),
            style.leafSubject(),
            leafKeys.getPublic(),
            keys.getPrivate(),
            clock.instant(),
            life);
    var leaf = Certificates.leaf(order, spiffe(namespace, account));
    return new KeyMaterial(
        style.chain() ? Pem.write(leaf, root) : Pem.write(leaf),
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
