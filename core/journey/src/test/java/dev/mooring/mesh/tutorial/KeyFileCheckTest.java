package dev.mooring.mesh.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.mesh.TestCa;
import dev.mooring.mesh.tutorial.KeyVerdict.Bad;
import dev.mooring.mesh.tutorial.KeyVerdict.Fault;
import dev.mooring.mesh.tutorial.KeyVerdict.Good;
import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.asn1.x509.GeneralName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileCheckTest {
  private static final Instant NOW = Instant.parse("2017-10-14T22:00:00Z");
  private static final Instant BEFORE = NOW.minus(Duration.ofMinutes(30));
  private static final Instant AFTER = NOW.plus(Duration.ofMinutes(30));
  private static final TestCa CA = new TestCa("mesh", NOW);
  private static final GeneralName NAME = TestCa.uri("spiffe://cluster.local/ns/vm/sa/default");
  private static final KeyFiles FILES = CA.issue(BEFORE, AFTER, NAME);
  private final KeyFileCheck check = new KeyFileCheck("vm", "default", NOW);

  @Test
  void goodFilesAreGoodUntilTheirEnd() {
    assertThat(FILES.key()).startsWith("-----BEGIN RSA PRIVATE KEY-----");
    assertThat(check.check(FILES)).isEqualTo(new Good(AFTER));
  }

  @Test
  void theRootMayStandInTheChainToo() {
    var files = new KeyFiles(FILES.certChain() + CA.rootPem(), FILES.key(), FILES.root());
    assertThat(check.check(files)).isInstanceOf(Good.class);
  }

  @Test
  void fifteenMinutesAreEnoughAndOneSecondLessIsNot() {
    var enough = NOW.plus(KeyFileCheck.NEEDED);
    assertThat(check.check(CA.issue(BEFORE, enough, NAME))).isEqualTo(new Good(enough));
    assertFault(CA.issue(BEFORE, enough.minusSeconds(1), NAME), Fault.TOO_SHORT);
    assertFault(CA.issue(BEFORE, NOW.minusSeconds(1), NAME), Fault.TOO_SHORT);
  }

  @Test
  void itsTimeMustHaveCome() {
    assertFault(CA.issue(NOW.plusSeconds(60), AFTER, NAME), Fault.NOT_YET_VALID);
  }

  @Test
  void emptyFilesAreNamedSo() {
    assertFault(new KeyFiles("", FILES.key(), FILES.root()), Fault.EMPTY);
    assertFault(new KeyFiles(FILES.certChain(), "\n", FILES.root()), Fault.EMPTY);
    assertFault(new KeyFiles(FILES.certChain(), FILES.key(), ""), Fault.EMPTY);
  }

  @Test
  void otherTextsAreUnreadable() {
    assertFault(new KeyFiles("hello", FILES.key(), FILES.root()), Fault.UNREADABLE);
    assertFault(new KeyFiles(FILES.certChain(), "hello", FILES.root()), Fault.UNREADABLE);
    assertFault(new KeyFiles(FILES.certChain(), FILES.root(), FILES.root()), Fault.UNREADABLE);
    assertFault(
        new KeyFiles(FILES.certChain(), FILES.key().substring(0, 200), FILES.root()),
        Fault.UNREADABLE);
  }

  @Test
  void theKeyMustBelongToTheCertificate() {
    var other = CA.issue(BEFORE, AFTER, NAME);
    assertFault(new KeyFiles(FILES.certChain(), other.key(), FILES.root()), Fault.KEY_MISMATCH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spiffe://cluster.local/ns/default/sa/default",
        "spiffe://cluster.local/ns/vm/sa/database",
        "spiffe://example.com/ns/vm/sa/default"
      })
  void somebodyElsesNameIsWrong(String name) {
    assertFault(CA.issue(BEFORE, AFTER, TestCa.uri(name)), Fault.WRONG_IDENTITY);
  }

  @Test
  void exactlyOneNameIsNeeded() {
    assertFault(CA.issue(BEFORE, AFTER), Fault.WRONG_IDENTITY);
    assertFault(
        CA.issue(BEFORE, AFTER, NAME, TestCa.uri("spiffe://cluster.local/ns/a/sa/b")),
        Fault.WRONG_IDENTITY);
    var dns = new GeneralName(GeneralName.dNSName, "istio-ca");
    assertFault(CA.issue(BEFORE, AFTER, NAME, dns), Fault.WRONG_IDENTITY);
  }

  @Test
  void aForeignRootIsNotItsRoot() {
    var sameName = new TestCa("mesh", NOW);
    assertFault(new KeyFiles(FILES.certChain(), FILES.key(), sameName.rootPem()), Fault.FOREIGN);
  }

  @Test
  void nothingSecretIsEverPrinted() {
    assertThat(FILES).hasToString("KeyFiles[…]");
  }

  private void assertFault(KeyFiles files, Fault fault) {
    assertThat(check.check(files))
        .isInstanceOfSatisfying(Bad.class, bad -> assertThat(bad.fault()).isEqualTo(fault));
  }
}
