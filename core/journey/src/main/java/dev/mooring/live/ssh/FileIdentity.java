package dev.mooring.live.ssh;

import dev.mooring.text.Phrase;
import java.nio.file.Path;
import net.schmizz.sshj.Config;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.Factory;
import net.schmizz.sshj.common.SSHRuntimeException;

/// A private key file.
record FileIdentity(Path path, PrivateKeys keys, Config algorithms) implements SshIdentity {

  @Override
  public String name() {
    return path.toString();
  }

  @Override
  public byte[] publicKey() throws KeyUnusable {
    return keys.publicKey(path);
  }

  @Override
  public byte[] sign(byte[] text) throws KeyUnusable {
    var pair = keys.keyPair(path);
    var algorithm = SshIdentity.algorithm(publicKey());
    var known = Factory.Named.Util.create(algorithms.getKeyAlgorithms(), algorithm);
    if (known == null) {
      throw new KeyUnusable(Phrase.of("refusal.key.kind", algorithm));
    }
    try {
      var signature = known.newSignature();
      signature.initSign(pair.getPrivate());
      signature.update(text);
      return new Buffer.PlainBuffer()
          .putString(signature.getSignatureName())
          .putBytes(signature.encode(signature.sign()))
          .getCompactData();
    } catch (SSHRuntimeException failure) {
      throw new KeyUnusable(Phrase.of("refusal.key.unsigned"), failure);
    }
  }
}
