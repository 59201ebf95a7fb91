package dev.mooring.live.ssh;

import dev.mooring.text.Phrase;
import dev.mooring.text.Phrasebook;
import dev.mooring.text.Phrased;
import java.io.IOException;
import net.schmizz.sshj.common.Buffer;

/// A key that may log somebody in.
interface SshIdentity {

  /// How people know it: its file, or its comment in the agent.
  String name();

  /// The public key as SSH sends it.
  ///
  /// @throws KeyUnusable when it cannot be read
  byte[] publicKey() throws KeyUnusable;

  /// Signs, in the algorithm that [#algorithm(byte[])] gives; may ask for a passphrase.
  ///
  /// @return the signature as SSH sends it
  /// @throws KeyUnusable when the private key cannot be had
  byte[] sign(byte[] text) throws KeyUnusable;

  /// How the key signs: an RSA key never with SHA-1 (RFC 8332).
  static String algorithm(byte[] publicKey) {
    var type = type(publicKey);
    return type.equals("ssh-rsa") ? "rsa-sha2-512" : type;
  }

  /// `ssh-ed25519`, `ecdsa-sha2-nistp256`, `ssh-rsa` …
  static String type(byte[] publicKey) {
    try {
      return new Buffer.PlainBuffer(publicKey).readString();
    } catch (Buffer.BufferException damaged) {
      throw new IllegalArgumentException("This is no SSH key.", damaged);
    }
  }

  /// A key that cannot be used, and why.
  final class KeyUnusable extends IOException implements Phrased {
    private static final long serialVersionUID = 1;

    private final transient Phrase phrase;

    KeyUnusable(Phrase phrase, Throwable cause) {
      super(Phrasebook.english(phrase), cause);
      this.phrase = phrase;
    }

    KeyUnusable(Phrase phrase) {
      super(Phrasebook.english(phrase));
      this.phrase = phrase;
    }

    @Override
    public Phrase phrase() {
      return phrase;
    }
  }
}
