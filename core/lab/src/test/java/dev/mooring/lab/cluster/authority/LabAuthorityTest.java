package dev.mooring.lab.cluster.authority;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.lab.cluster.TestClock;
import dev.mooring.lab.cluster.authority.Verdict.Flaw;
import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.asn1.x509.GeneralName;
import org.junit.jupiter.api.Test;

/// Which certificates the authority takes for good.
class LabAuthorityTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Instant NOW = Instant.parse("2017-10-14T22:54:12Z");

  private final TestClock clock = new TestClock(NOW);
  private final LabAuthority authority = new LabAuthority(clock);
  private final KeyMaterial keys = authority.issue("vm", "default", HOUR);

  @Test
  void itsOwnLeafSaysWhoHoldsIt() {
    assertThat(verify(keys)).isEqualTo(new Verdict.Valid("vm", "default", NOW.plus(HOUR)));
    assertThat(keys.notAfter()).isEqualTo(NOW.plus(HOUR));
    assertThat(LabAuthority.notAfter(keys.certChainPem())).contains(keys.notAfter());
  }

  @Test
  void anOldLeafIsRefused() {
    clock.pass(HOUR.plusSeconds(1));
    assertThat(verify(keys)).isInstanceOfSatisfying(Verdict.Invalid.class, this::expired);
  }

  private void expired(Verdict.Invalid invalid) {
    assertThat(invalid.flaw()).isEqualTo(Flaw.EXPIRED);
  }

  @Test
  void anotherAuthoritysFilesAreRefused() {
    var stranger = new LabAuthority(clock).issue("vm", "default", HOUR);
    assertThat(flaw(stranger.certChainPem(), stranger.keyPem(), authority.rootPem()))
        .isEqualTo(Flaw.UNKNOWN_SIGNER);
    assertThat(flaw(keys.certChainPem(), keys.keyPem(), stranger.rootCertPem()))
        .isEqualTo(Flaw.OTHER_ROOT);
  }

  @Test
  void theKeyMustBeTheLeafs() {
    var other = authority.issue("vm", "default", HOUR);
    assertThat(flaw(keys.certChainPem(), other.keyPem(), authority.rootPem()))
        .isEqualTo(Flaw.OTHER_KEY);
  }

  @Test
  void emptyOrBrokenFilesAreRefused() {
    assertThat(flaw("", keys.keyPem(), authority.rootPem())).isEqualTo(Flaw.UNREADABLE);
    assertThat(flaw(keys.certChainPem(), "nonsense", authority.rootPem()))
        .isEqualTo(Flaw.UNREADABLE);
    assertThat(flaw(keys.certChainPem(), keys.keyPem(), "")).isEqualTo(Flaw.UNREADABLE);
  }

  @Test
  void exactlyOneIdentityIsExpected() {
    assertThat(flawOfLeafWith()).isEqualTo(Flaw.NO_SINGLE_IDENTITY);
    assertThat(flawOfLeafWith(name("a"), name("b"))).isEqualTo(Flaw.NO_SINGLE_IDENTITY);
  }

  @Test
  void theKeyIsNotTold() {
    assertThat(keys.toString()).doesNotContain("PRIVATE");
  }

  private Flaw flawOfLeafWith(GeneralName... names) {
    var rootKeys = Certificates.rsa2048();
    var root = Certificates.selfSigned("O=test", rootKeys, NOW, HOUR);
    var leafKeys = Certificates.rsa1024();
    var order =
        new Certificates.Order(
            "O=test", "O=test", leafKeys.getPublic(), rootKeys.getPrivate(), NOW, HOUR);
    var leaf = Certificates.leaf(order, names);
    var verdict =
        new Verification(root, NOW)
            .verify(Pem.write(leaf), Pem.write(leafKeys.getPrivate()), Pem.write(root));
    return ((Verdict.Invalid) verdict).flaw();
  }

  private static GeneralName name(String account) {
    return new GeneralName(
        GeneralName.uniformResourceIdentifier, "spiffe://cluster.local/ns/vm/sa/" + account);
  }

  private Verdict verify(KeyMaterial material) {
    return authority.verify(material.certChainPem(), material.keyPem(), material.rootCertPem());
  }

  private Flaw flaw(String chain, String key, String root) {
    return ((Verdict.Invalid) authority.verify(chain, key, root)).flaw();
  }
}
