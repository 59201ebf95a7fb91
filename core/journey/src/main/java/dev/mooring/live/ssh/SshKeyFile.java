package dev.mooring.live.ssh;

import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.util.OpenSSHPrivateKeyUtil;
import org.bouncycastle.crypto.util.OpenSSHPublicKeyUtil;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.bouncycastle.util.io.pem.PemWriter;

/// The journey's own SSH key: ed25519, in the file format of OpenSSH, readable by its owner alone.
public final class SshKeyFile {
  private static final Set<PosixFilePermission> OWNER_FILE =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> OWNER_FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private final Path path;
  private final String publicKey;

  private SshKeyFile(Path path, String publicKey) {
    this.path = path;
    this.publicKey = publicKey;
  }

  /// Reads the key `ssh/id_ed25519` of a state folder, or makes it when there is none yet.
  ///
  /// @throws WorldException.Broken when the file is no such key, or others may read it
  public static SshKeyFile in(Path stateFolder) {
    var path = stateFolder.resolve("ssh").resolve("id_ed25519");
    try {
      if (!Files.exists(path)) {
        make(path);
      }
      refuseIfOthersMayRead(path);
      return new SshKeyFile(path, publicLine(privateKey(Files.readString(path))));
    } catch (IOException | RuntimeException failure) {
      throw failure instanceof WorldException known
          ? known
          : new WorldException.Broken(Phrase.of("refusal.ssh.key", path), failure);
    }
  }

  public Path path() {
    return path;
  }

  /// The public key as one line `ssh-ed25519 AAAA…`, without a comment.
  public String publicKey() {
    return publicKey;
  }

  private static void make(Path path) throws IOException {
    var folder = path.resolveSibling(".");
    Files.createDirectories(folder.normalize(), forOwner(path, OWNER_FOLDER));
    var key = new Ed25519PrivateKeyParameters(new SecureRandom());
    var fresh = Files.createTempFile(folder.normalize(), "new", "", forOwner(path, OWNER_FILE));
    Files.writeString(fresh, pem(key));
    try {
      Files.move(fresh, path);
    } catch (FileAlreadyExistsException another) {
      // Another wizard was faster: its key is the journey's key.
      Files.delete(fresh);
    }
  }

  private static FileAttribute<?>[] forOwner(Path path, Set<PosixFilePermission> mode) {
    return isPosix(path)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mode)}
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static void refuseIfOthersMayRead(Path path) throws IOException {
    if (!isPosix(path)) {
      return;
    }
    var tooMuch = EnumSet.noneOf(PosixFilePermission.class);
    tooMuch.addAll(Files.getPosixFilePermissions(path));
    tooMuch.removeAll(OWNER_FILE);
    if (!tooMuch.isEmpty()) {
      throw new WorldException.Broken(Phrase.of("refusal.ssh.key.open", path), null);
    }
  }

  private static String pem(Ed25519PrivateKeyParameters key) throws IOException {
    var text = new StringWriter();
    try (var writer = new PemWriter(text)) {
      writer.writeObject(
          new PemObject("OPENSSH PRIVATE KEY", OpenSSHPrivateKeyUtil.encodePrivateKey(key)));
    }
    return text.toString();
  }

  private static AsymmetricKeyParameter privateKey(String pem) throws IOException {
    try (var reader = new PemReader(new StringReader(pem))) {
      return OpenSSHPrivateKeyUtil.parsePrivateKeyBlob(reader.readPemObject().getContent());
    }
  }

  private static String publicLine(AsymmetricKeyParameter key) throws IOException {
    var blob =
        OpenSSHPublicKeyUtil.encodePublicKey(
            ((Ed25519PrivateKeyParameters) key).generatePublicKey());
    return "ssh-ed25519 " + Base64.getEncoder().encodeToString(blob);
  }
}
