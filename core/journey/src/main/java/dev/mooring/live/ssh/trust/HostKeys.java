package dev.mooring.live.ssh.trust;

import dev.mooring.port.HostKey;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Base64;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.KeyType;

/// Host keys as lines of a known_hosts file have them, and as people compare them.
public final class HostKeys {

  private HostKeys() {}

  /// A key as known_hosts files have it.
  public static HostKey of(PublicKey key) {
    var blob = new Buffer.PlainBuffer().putPublicKey(key).getCompactData();
    return new HostKey(KeyType.fromKey(key).toString(), Base64.getEncoder().encodeToString(blob));
  }

  /// As `ssh-keygen -l` prints it: `SHA256:…`.
  public static String fingerprint(String base64) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(Base64.getDecoder().decode(base64));
      return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
