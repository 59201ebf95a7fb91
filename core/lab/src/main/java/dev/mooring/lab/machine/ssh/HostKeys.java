package dev.mooring.lab.machine.ssh;

import dev.mooring.lab.world.HostKey;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.spec.ECGenParameterSpec;
import java.util.List;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.util.security.SecurityUtils;

/// A machine's host keys, made when it is.
public record HostKeys(List<KeyPair> pairs) {

  /// One ed25519 and one ecdsa key.
  public static HostKeys generate() {
    try {
      var ed25519 = SecurityUtils.getKeyPairGenerator("Ed25519");
      var ecdsa = SecurityUtils.getKeyPairGenerator("EC");
      ecdsa.initialize(new ECGenParameterSpec("secp256r1"));
      return new HostKeys(List.of(ed25519.generateKeyPair(), ecdsa.generateKeyPair()));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("no ed25519 and ecdsa keys without Bouncy Castle", missing);
    }
  }

  /// Their public halves.
  public List<HostKey> published() {
    return pairs.stream()
        .map(pair -> List.of(PublicKeyEntry.toString(pair.getPublic()).split(" ", 3)))
        .map(words -> new HostKey(words.get(0), words.get(1)))
        .toList();
  }
}
