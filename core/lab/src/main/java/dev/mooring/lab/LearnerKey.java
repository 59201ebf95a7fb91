package dev.mooring.lab;

import dev.mooring.lab.world.PrivateFiles;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.util.OpenSSHPrivateKeyUtil;
import org.bouncycastle.crypto.util.OpenSSHPublicKeyUtil;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;

/// The SSH key that lets a person log in to the machines of a lab.
final class LearnerKey {
  private LearnerKey() {}

  /// Makes a new ed25519 key in OpenSSH's format.
  ///
  /// @return the public key as one line
  static String write(Path file) throws IOException {
    var key = new Ed25519PrivateKeyParameters(new SecureRandom());
    var pem = new StringWriter();
    try (var writer = new PemWriter(pem)) {
      writer.writeObject(
          new PemObject("OPENSSH PRIVATE KEY", OpenSSHPrivateKeyUtil.encodePrivateKey(key)));
    }
    PrivateFiles.write(file, pem.toString());
    var blob = OpenSSHPublicKeyUtil.encodePublicKey(key.generatePublicKey());
    return "ssh-ed25519 " + Base64.getEncoder().encodeToString(blob);
  }
}
