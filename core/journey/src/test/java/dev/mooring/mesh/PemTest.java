package dev.mooring.mesh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.live.kubernetes.TestAuthority;
import dev.mooring.live.kubernetes.TestAuthority.Wish;
import java.security.GeneralSecurityException;
import java.security.Security;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;

class PemTest {

  /// SSH libraries register a provider of their own for the whole process.
  @Test
  void aKeyIsTheSameWhateverProvidersAreRegistered() throws GeneralSecurityException {
    var identity = new TestAuthority("ca").issue(Wish.of("CN=ben"));
    var isNew = Security.addProvider(new BouncyCastleProvider()) >= 0;
    try {
      var key = Pem.privateKey(identity.key());

      assertThat(key.getAlgorithm()).isEqualTo("EC");
      assertThat(Pem.isPair(key, Pem.certificates(identity.certificate()).getFirst())).isTrue();
    } finally {
      if (isNew) {
        Security.removeProvider(BouncyCastleProvider.PROVIDER_NAME);
      }
    }
  }
}
