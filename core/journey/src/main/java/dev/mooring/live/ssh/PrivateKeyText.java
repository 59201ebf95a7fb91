package dev.mooring.live.ssh;

import dev.mooring.live.ssh.SshIdentity.KeyUnusable;
import dev.mooring.text.Phrase;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Base64;
import java.util.Optional;
import net.schmizz.sshj.Config;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.Factory;
import net.schmizz.sshj.common.SSHRuntimeException;
import net.schmizz.sshj.userauth.keyprovider.FileKeyProvider;
import net.schmizz.sshj.userauth.keyprovider.KeyProviderUtil;
import net.schmizz.sshj.userauth.password.PasswordFinder;
import net.schmizz.sshj.userauth.password.PasswordUtils;
import net.schmizz.sshj.userauth.password.Resource;

/// A private key as its file has it: OpenSSH's own format, PEM, or PKCS#8.
record PrivateKeyText(String text) {
  private static final String MAGIC = "openssh-key-v1\0";

  boolean isEncrypted() {
    return opensshHeader()
        .map(header -> !header.cipher().equals("none"))
        .orElse(text.contains("ENCRYPTED"));
  }

  /// The public half, where it can be read without the passphrase.
  Optional<byte[]> publicKey() {
    return opensshHeader().map(header -> Base64.getDecoder().decode(header.publicKey()));
  }

  /// @param publicKey in base64
  private record Header(String cipher, String publicKey) {}

  /// OpenSSH's format tells the public key in front (PROTOCOL.key).
  private Optional<Header> opensshHeader() {
    if (!text.contains("BEGIN OPENSSH PRIVATE KEY")) {
      return Optional.empty();
    }
    try {
      var body = text.replaceAll("(?s).*KEY-----(.*)-----END.*", "$1");
      var buffer = new Buffer.PlainBuffer(Base64.getMimeDecoder().decode(body));
      var magic = new byte[MAGIC.length()];
      buffer.readRawBytes(magic);
      if (!new String(magic, StandardCharsets.US_ASCII).equals(MAGIC)) {
        return Optional.empty();
      }
      var cipher = buffer.readString();
      buffer.readString();
      buffer.readBytes();
      buffer.readUInt32();
      return Optional.of(
          new Header(cipher, Base64.getEncoder().encodeToString(buffer.readBytes())));
    } catch (Buffer.BufferException | IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  /// Opens the key.
  ///
  /// @param passphrase empty for a key that has none; it is wiped
  /// @throws WrongPassphrase when that is what is wrong
  /// @throws KeyUnusable when this is no key, or one of a kind that is not supported
  KeyPair open(Config formats, char[] passphrase) throws KeyUnusable, WrongPassphrase {
    try {
      var file = provider(formats);
      file.init(text, null, passphrase.length == 0 ? null : once(asRead(passphrase)));
      return new KeyPair(file.getPublic(), file.getPrivate());
    } catch (IOException | RuntimeException failure) {
      if (isEncrypted()) {
        throw new WrongPassphrase(failure);
      }
      throw new KeyUnusable(Phrase.of("refusal.key.damaged"), failure);
    } finally {
      PasswordUtils.blankOut(passphrase);
    }
  }

  /// The PEM of old is opened with bytes, of which the reader takes one from each character.
  private char[] asRead(char[] passphrase) {
    if (!text.contains("Proc-Type: 4,ENCRYPTED")) {
      return passphrase.clone();
    }
    var bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(passphrase));
    var chars = new char[bytes.remaining()];
    for (var i = 0; i < chars.length; i++) {
      chars[i] = (char) (bytes.get(i) & 0xFF);
      bytes.put(i, (byte) 0);
    }
    return chars;
  }

  private FileKeyProvider provider(Config formats) throws IOException {
    var format = KeyProviderUtil.detectKeyFileFormat(text, false);
    var provider =
        Factory.Named.Util.create(formats.getFileKeyProviderFactories(), format.toString());
    if (provider == null) {
      throw new SSHRuntimeException("no reader for " + format);
    }
    return provider;
  }

  /// The reader wipes what it is given.
  private static PasswordFinder once(char[] passphrase) {
    return new PasswordFinder() {
      @Override
      public char[] reqPassword(Resource<?> resource) {
        return passphrase;
      }

      @Override
      public boolean shouldRetry(Resource<?> resource) {
        return false;
      }
    };
  }

  /// The passphrase does not open the key.
  static final class WrongPassphrase extends IOException {
    private static final long serialVersionUID = 1;

    WrongPassphrase(Throwable cause) {
      super("The passphrase is wrong.", cause);
    }
  }
}
