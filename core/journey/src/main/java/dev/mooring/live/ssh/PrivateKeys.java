package dev.mooring.live.ssh;

import dev.mooring.live.ssh.PrivateKeyText.WrongPassphrase;
import dev.mooring.live.ssh.SshIdentity.KeyUnusable;
import dev.mooring.port.SshQuestion;
import dev.mooring.port.SshQuestions;
import dev.mooring.text.Phrase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.KeyPair;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.schmizz.sshj.Config;
import net.schmizz.sshj.common.Buffer;

/// The private key files of a session. One that was opened with its passphrase stays open until the
/// session ends, so that nobody is asked twice.
final class PrivateKeys {
  private static final int TRIES = 3;
  private static final Set<PosixFilePermission> OWNERS =
      Set.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);
  private final Config formats;
  private final SshQuestions questions;
  private final Map<Path, KeyPair> opened = new ConcurrentHashMap<>();

  PrivateKeys(Config formats, SshQuestions questions) {
    this.formats = formats;
    this.questions = questions;
  }

  /// The public half: from the key itself where it tells it, else from the file beside it.
  byte[] publicKey(Path path) throws KeyUnusable {
    var known = opened.get(path);
    if (known != null) {
      return blob(known);
    }
    var text = read(path);
    var told = text.publicKey();
    if (told.isPresent()) {
      return told.get();
    }
    return text.isEncrypted() && Files.isReadable(beside(path))
        ? besideIt(beside(path))
        : blob(keyPair(path));
  }

  private static Path beside(Path path) {
    return path.resolveSibling(path.getFileName() + ".pub");
  }

  /// The public half, where nobody has to be asked for it; empty where the file is of no use.
  Optional<byte[]> peek(Path path) {
    try {
      if (!Files.isReadable(path)) {
        return Optional.empty();
      }
      if (path.toString().endsWith(".pub")) {
        return Optional.of(besideIt(path));
      }
      var needsAsking = !opened.containsKey(path) && read(path).isEncrypted();
      var isTold = Files.isReadable(beside(path)) || read(path).publicKey().isPresent();
      return needsAsking && !isTold ? Optional.empty() : Optional.of(publicKey(path));
    } catch (KeyUnusable _) {
      return Optional.empty();
    }
  }

  /// The key itself; asks for its passphrase where it has one.
  KeyPair keyPair(Path path) throws KeyUnusable {
    var known = opened.get(path);
    if (known == null) {
      known = open(path, read(path));
      opened.put(path, known);
    }
    return known;
  }

  private KeyPair open(Path path, PrivateKeyText text) throws KeyUnusable {
    for (var tries = 0; tries < TRIES; tries++) {
      var passphrase =
          text.isEncrypted()
              ? questions
                  .secret(SshQuestion.passphrase(path.toString(), tries > 0))
                  .orElseThrow(() -> new KeyUnusable(Phrase.of("refusal.key.ungiven")))
              : new char[0];
      try {
        return text.open(formats, passphrase);
      } catch (WrongPassphrase wrong) {
        // It is asked for once more.
      }
    }
    throw new KeyUnusable(Phrase.of("refusal.key.wrong", TRIES));
  }

  private static PrivateKeyText read(Path path) throws KeyUnusable {
    try {
      if (path.getFileSystem().supportedFileAttributeViews().contains("posix")
          && !OWNERS.containsAll(Files.getPosixFilePermissions(path))) {
        throw new KeyUnusable(Phrase.of("refusal.key.open", path));
      }
      return new PrivateKeyText(Files.readString(path));
    } catch (KeyUnusable known) {
      throw known;
    } catch (IOException failure) {
      throw new KeyUnusable(Phrase.of("refusal.key.unreadable"), failure);
    }
  }

  private static byte[] besideIt(Path file) throws KeyUnusable {
    try {
      return Base64.getDecoder().decode(Files.readString(file).strip().split("\\s+", 3)[1]);
    } catch (IOException | RuntimeException failure) {
      throw new KeyUnusable(Phrase.of("refusal.key.public", file), failure);
    }
  }

  private static byte[] blob(KeyPair pair) {
    return new Buffer.PlainBuffer().putPublicKey(pair.getPublic()).getCompactData();
  }
}
