package dev.mooring.live.ssh.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.live.ssh.trust.TrustedHostKeys.Verdict;
import dev.mooring.port.HostKey;
import dev.mooring.text.Phrasebook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustedHostKeysTest {
  private static final PublicKey ONE = rsa();
  private static final PublicKey OTHER = rsa();
  private static final String PLACE = KnownHosts.place("VM.lan", 2222);
  @TempDir Path folder;

  @Test
  void aPlainOrHashedLineWithItsPortIsTrusted() throws Exception {
    assertThat(verdict(ONE, PLACE + " " + line(ONE))).isInstanceOf(Verdict.Trusted.class);
    assertThat(verdict(ONE, hashed(PLACE) + " " + line(ONE))).isInstanceOf(Verdict.Trusted.class);
    assertThat(verdict(ONE, "*.lan,[vm.*]:2222 " + line(ONE))).isInstanceOf(Verdict.Trusted.class);
  }

  @Test
  void namesMeanTheSameInAnyLetters() throws Exception {
    assertThat(verdict(ONE, "Old,[VM.Lan]:2222 " + line(ONE))).isInstanceOf(Verdict.Trusted.class);
    assertThat(reason(verdict(ONE, "@revoked [VM.Lan]:2222 " + line(ONE)))).contains("revoked");
  }

  @Test
  void anotherPortOrNameSaysNothing() throws Exception {
    assertThat(verdict(ONE, "[vm.lan]:2223 " + line(ONE))).isInstanceOf(Verdict.Unknown.class);
    assertThat(verdict(ONE, hashed("vm.lan") + " " + line(ONE)))
        .isInstanceOf(Verdict.Unknown.class);
    assertThat(verdict(ONE)).isInstanceOf(Verdict.Unknown.class);
  }

  @Test
  void anotherKeyIsRefusedWithBothFingerprints() throws Exception {
    assertThat(reason(verdict(ONE, hashed(PLACE) + " " + line(OTHER))))
        .contains(fingerprint(ONE), fingerprint(OTHER));
  }

  @Test
  void aRevokedKeyIsRefusedWhateverElseIsSaid() throws Exception {
    var verdict = verdict(ONE, PLACE + " " + line(ONE), "@revoked * " + line(ONE));

    assertThat(reason(verdict)).contains("revoked", folder.toString());
    assertThat(verdict(ONE, PLACE + " " + line(ONE), "@revoked * " + line(OTHER)))
        .isInstanceOf(Verdict.Trusted.class);
  }

  @Test
  void anAuthorityIsNoHostKeyAndIsMentioned() throws Exception {
    var verdict = verdict(ONE, "@cert-authority * " + line(OTHER));

    assertThat(verdict).isInstanceOf(Verdict.Unknown.class);
    assertThat(Phrasebook.english(((Verdict.Unknown) verdict).reason())).contains("authority");
    assertThat(verdict(OTHER, "@cert-authority * " + line(OTHER)))
        .as("the authority's key itself")
        .isInstanceOf(Verdict.Unknown.class);
  }

  @Test
  void whatIsPublishedWeighsMoreThanAnOldLine() throws Exception {
    var trusted =
        new TrustedHostKeys(
            PLACE, List.of(HostKeys.of(OTHER)), List.of(file(PLACE + " " + line(ONE))));

    assertThat(trusted.verdict(ONE)).isInstanceOf(Verdict.Refused.class);
    assertThat(trusted.verdict(OTHER)).isInstanceOf(Verdict.Trusted.class);
    assertThat(trusted.algorithms()).containsExactly("rsa-sha2-512", "rsa-sha2-256");
  }

  @Test
  void damagedLinesAndCommentsDoNotHide() throws Exception {
    assertThat(verdict(ONE, "# old", "", "vm.lan ssh-rsa ????", "x", PLACE + " " + line(ONE)))
        .isInstanceOf(Verdict.Trusted.class);
  }

  private Verdict verdict(PublicKey shown, String... lines) throws IOException {
    return new TrustedHostKeys(PLACE, List.of(), List.of(file(lines))).verdict(shown);
  }

  private Path file(String... lines) throws IOException {
    return Files.write(folder.resolve("known_hosts"), List.of(lines));
  }

  private static String reason(Verdict verdict) {
    return Phrasebook.english(((Verdict.Refused) verdict).reason());
  }

  private static String line(PublicKey key) {
    HostKey known = HostKeys.of(key);
    return known.type() + " " + known.base64() + " comment";
  }

  private static String fingerprint(PublicKey key) {
    return HostKeys.fingerprint(HostKeys.of(key).base64());
  }

  /// As `HashKnownHosts yes` writes names: a salt, and the HMAC-SHA1 of the name.
  private static String hashed(String place) throws Exception {
    var salt = "twenty bytes of salt".getBytes(StandardCharsets.US_ASCII);
    var mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(salt, "HmacSHA1"));
    var hash = mac.doFinal(place.getBytes(StandardCharsets.US_ASCII));
    var base64 = Base64.getEncoder();
    return "|1|" + base64.encodeToString(salt) + "|" + base64.encodeToString(hash);
  }

  private static PublicKey rsa() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair().getPublic();
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
