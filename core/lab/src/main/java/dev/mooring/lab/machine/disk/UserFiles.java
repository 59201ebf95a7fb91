package dev.mooring.lab.machine.disk;

import static dev.mooring.lab.machine.disk.Attempt.attempt;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.List;
import java.util.Set;

/// The disk as one user may use it: every call checks the modes on the way, and fails with a
/// [PosixException] as the kernel would.
public final class UserFiles {
  private static final Set<String> STICKY = Set.of("/tmp", "/var/tmp");
  private final Disk disk;
  private final User user;
  private final int umask;

  UserFiles(Disk disk, User user, int umask) {
    this.disk = disk;
    this.user = user;
    this.umask = umask;
  }

  public User user() {
    return user;
  }

  public InputStream read(Path path) throws PosixException {
    if (isNull(path)) {
      return InputStream.nullInputStream();
    }
    require(path, Right.READ);
    if (Files.isDirectory(path)) {
      throw new PosixException(Errno.EISDIR);
    }
    return attempt(() -> Files.newInputStream(path));
  }

  public byte[] bytes(Path path) throws PosixException {
    return attempt(
        () -> {
          try (var in = read(path)) {
            return in.readAllBytes();
          }
        });
  }

  /// Opens a file for writing and makes it where it is missing.
  public OutputStream write(Path path, boolean append) throws PosixException {
    return write(path, append, 0666);
  }

  /// @param mode of a file that has to be made, before the umask
  public OutputStream write(Path path, boolean append, int mode) throws PosixException {
    if (isNull(path)) {
      return OutputStream.nullOutputStream();
    }
    prepareWrite(path, mode);
    return attempt(
        () ->
            Files.newOutputStream(
                path,
                new OpenOption[] {
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE,
                  append ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING
                }));
  }

  /// Checks that a file may be written, and makes it empty where it is missing.
  public void prepareWrite(Path path, int mode) throws PosixException {
    if (Files.isDirectory(path)) {
      throw new PosixException(Errno.EISDIR);
    }
    if (Files.exists(path)) {
      require(path, Right.WRITE);
      return;
    }
    var file = followed(path);
    requireParent(file);
    if (attempt(() -> isMade(file))) {
      own(file, mode & ~umask);
    }
  }

  /// Whether it was made here, and not by somebody else at the same time, as without `O_EXCL`.
  private static boolean isMade(Path file) throws IOException {
    try {
      Files.createFile(file);
      return true;
    } catch (FileAlreadyExistsException _) {
      return false;
    }
  }

  // A dangling link is written through, to the place that it names.
  private static Path followed(Path path) throws PosixException {
    return Files.isSymbolicLink(path)
        ? path.resolveSibling(attempt(() -> Files.readSymbolicLink(path)))
        : path;
  }

  public List<Path> list(Path folder) throws PosixException {
    require(folder, Right.READ);
    return attempt(
        () -> {
          if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
          }
          try (var entries = Files.list(folder)) {
            return entries.sorted().toList();
          }
        });
  }

  public FileStat stat(Path path, boolean follow) throws PosixException {
    traverse(path);
    return look(path, follow);
  }

  public boolean exists(Path path) {
    try {
      stat(path, true);
      return true;
    } catch (PosixException _) {
      return false;
    }
  }

  public boolean may(Path path, Right right) {
    try {
      require(path, right);
      return true;
    } catch (PosixException _) {
      return false;
    }
  }

  public void mkdir(Path folder, int mode) throws PosixException {
    traverse(folder);
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new PosixException(Errno.EEXIST);
    }
    requireParent(folder);
    attempt(() -> Files.createDirectory(folder));
    own(folder, mode & ~umask);
  }

  public void symlink(Path link, Path target) throws PosixException {
    requireParent(link);
    attempt(() -> Files.createSymbolicLink(link, target));
    giveTo(link, user.name(), user.group());
  }

  public Path readlink(Path link) throws PosixException {
    traverse(link);
    return attempt(() -> Files.readSymbolicLink(link));
  }

  public void delete(Path path) throws PosixException {
    traverse(path);
    look(path, false);
    requireParent(path);
    disk.requireUnsealed(path);
    requireSticky(path);
    attempt(
        () -> {
          Files.delete(path);
          return path;
        });
  }

  public void deleteTree(Path path) throws PosixException {
    if (stat(path, false).isDirectory()) {
      for (var entry : list(path)) {
        deleteTree(entry);
      }
    }
    delete(path);
  }

  public void move(Path from, Path to) throws PosixException {
    traverse(from);
    look(from, false);
    requireParent(from);
    requireParent(to);
    disk.requireUnsealed(to);
    requireSticky(from);
    attempt(() -> Files.move(from, to, new CopyOption[] {StandardCopyOption.REPLACE_EXISTING}));
  }

  public void chmod(Path path, int mode) throws PosixException {
    var stat = stat(path, true);
    if (!user.isRoot() && !stat.owner().equals(user.name())) {
      throw new PosixException(Errno.EPERM);
    }
    attempt(() -> Files.setPosixFilePermissions(path, Modes.permissions(mode)));
  }

  /// Only root gives files away; an owner may choose among his own groups.
  public void chown(Path path, String owner, String group) throws PosixException {
    var stat = stat(path, false);
    var onlyGroup = owner.equals(stat.owner()) && stat.owner().equals(user.name());
    if (!user.isRoot() && !(onlyGroup && user.groups().contains(group))) {
      throw new PosixException(Errno.EPERM);
    }
    giveTo(path, owner, group);
  }

  /// Throws unless the user has a right on something that exists.
  public void require(Path path, Right right) throws PosixException {
    if (!right.of(user, stat(path, true))) {
      throw new PosixException(Errno.EACCES);
    }
    if (right == Right.WRITE) {
      disk.requireUnsealed(path);
    }
  }

  private void requireParent(Path path) throws PosixException {
    var parent = parent(path);
    require(parent, Right.WRITE);
    require(parent, Right.EXECUTE);
    if (!Files.isDirectory(parent)) {
      throw new PosixException(Errno.ENOTDIR);
    }
  }

  private void requireSticky(Path path) throws PosixException {
    if (STICKY.contains(parent(path).toString())
        && !user.isRoot()
        && !look(path, false).owner().equals(user.name())) {
      throw new PosixException(Errno.EPERM);
    }
  }

  private void traverse(Path path) throws PosixException {
    var parent = parent(path);
    if (Files.isRegularFile(parent)) {
      throw new PosixException(Errno.ENOTDIR);
    }
    for (Path at = attempt(() -> realOf(parent)); at != null; at = at.getParent()) {
      if (!Right.EXECUTE.of(user, look(at, true))) {
        throw new PosixException(Errno.EACCES);
      }
    }
  }

  // A folder that is missing lies below one that exists, and may lie below one that is closed.
  private static Path realOf(Path folder) throws IOException {
    var parent = folder.getParent();
    return Files.exists(folder) || parent == null ? folder.toRealPath() : realOf(parent);
  }

  private static Path parent(Path path) {
    var absolute = path.toAbsolutePath().normalize();
    var parent = absolute.getParent();
    return parent == null ? absolute : parent;
  }

  private static FileStat look(Path path, boolean follow) throws PosixException {
    var options = follow ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
    return FileStat.of(
        attempt(() -> Files.readAttributes(path, PosixFileAttributes.class, options)));
  }

  private void own(Path path, int mode) throws PosixException {
    giveTo(path, user.name(), user.group());
    attempt(() -> Files.setPosixFilePermissions(path, Modes.permissions(mode)));
  }

  private static void giveTo(Path path, String owner, String group) throws PosixException {
    var names = path.getFileSystem().getUserPrincipalLookupService();
    attempt(
        () -> {
          var view =
              Files.getFileAttributeView(
                  path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
          view.setOwner(names.lookupPrincipalByName(owner));
          view.setGroup(names.lookupPrincipalByGroupName(group));
          return path;
        });
  }

  private static boolean isNull(Path path) {
    return path.toString().equals("/dev/null");
  }
}
