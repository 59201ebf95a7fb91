package dev.mooring.lab.machine.ssh;

import dev.mooring.lab.machine.disk.Accounts;
import dev.mooring.lab.machine.disk.Disk;
import dev.mooring.lab.machine.disk.Errno;
import dev.mooring.lab.machine.disk.Modes;
import dev.mooring.lab.machine.disk.PosixException;
import dev.mooring.lab.machine.disk.Right;
import dev.mooring.lab.machine.disk.UserFiles;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.security.Principal;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.sshd.sftp.server.DirectoryHandle;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;

/// SFTP with the rights of the user who logged in.
final class GuardedSftp implements SftpFileSystemAccessor {
  private final Disk disk;
  private final Accounts accounts;

  GuardedSftp(Disk disk, Accounts accounts) {
    this.disk = disk;
    this.accounts = accounts;
  }

  @Override
  public SeekableByteChannel openFile(
      SftpSubsystemProxy subsystem,
      FileHandle handle,
      Path file,
      String name,
      Set<? extends OpenOption> options,
      FileAttribute<?>... attributes)
      throws IOException {
    return translate(
        file,
        () -> {
          var files = files(subsystem);
          if (options.contains(StandardOpenOption.CREATE_NEW) && files.exists(file)) {
            throw new PosixException(Errno.EEXIST);
          }
          if (options.contains(StandardOpenOption.WRITE)
              || options.contains(StandardOpenOption.APPEND)) {
            if (!options.contains(StandardOpenOption.CREATE)
                && !options.contains(StandardOpenOption.CREATE_NEW)) {
              files.stat(file, true);
            }
            files.prepareWrite(file, mode(attributes));
          }
          if (options.contains(StandardOpenOption.READ)) {
            files.require(file, Right.READ);
          }
          // The file was made above, with the owner and mode that the user gives it.
          var rest = new HashSet<OpenOption>(options);
          rest.remove(StandardOpenOption.CREATE_NEW);
          rest.remove(StandardOpenOption.CREATE);
          return Files.newByteChannel(file, rest);
        });
  }

  private static int mode(FileAttribute<?>... attributes) {
    for (var attribute : attributes) {
      if (attribute.value() instanceof Set<?> permissions) {
        var set = new HashSet<PosixFilePermission>();
        permissions.forEach(one -> set.add((PosixFilePermission) one));
        return Modes.bits(set);
      }
    }
    return 0666;
  }

  @Override
  public DirectoryStream<Path> openDirectory(
      SftpSubsystemProxy subsystem,
      DirectoryHandle handle,
      Path folder,
      String name,
      LinkOption... links)
      throws IOException {
    return translate(
        folder,
        () -> {
          var entries = files(subsystem).list(folder);
          return new Listing(entries);
        });
  }

  private record Listing(List<Path> entries) implements DirectoryStream<Path> {
    @Override
    public Iterator<Path> iterator() {
      return entries.iterator();
    }

    @Override
    public void close() {
      // Nothing is open: the entries were read at once.
    }
  }

  @Override
  public Map<String, ?> readFileAttributes(
      SftpSubsystemProxy subsystem, Path file, String view, LinkOption... options)
      throws IOException {
    return translate(
        file,
        () -> {
          files(subsystem).stat(file, options.length == 0);
          return SftpFileSystemAccessor.super.readFileAttributes(subsystem, file, view, options);
        });
  }

  @Override
  public void setFilePermissions(
      SftpSubsystemProxy subsystem,
      Path file,
      Set<PosixFilePermission> permissions,
      LinkOption... options)
      throws IOException {
    translate(
        file,
        () -> {
          files(subsystem).chmod(file, Modes.bits(permissions));
          return file;
        });
  }

  @Override
  public void setFileOwner(
      SftpSubsystemProxy subsystem, Path file, Principal owner, LinkOption... options)
      throws IOException {
    translate(
        file,
        () -> {
          var stat = files(subsystem).stat(file, true);
          files(subsystem).chown(file, owner.getName(), stat.group());
          return file;
        });
  }

  @Override
  public void setGroupOwner(
      SftpSubsystemProxy subsystem, Path file, Principal group, LinkOption... options)
      throws IOException {
    translate(
        file,
        () -> {
          var stat = files(subsystem).stat(file, true);
          files(subsystem).chown(file, stat.owner(), group.getName());
          return file;
        });
  }

  @Override
  public void createDirectory(SftpSubsystemProxy subsystem, Path folder) throws IOException {
    translate(
        folder,
        () -> {
          files(subsystem).mkdir(folder, 0777);
          return folder;
        });
  }

  @Override
  public void createLink(SftpSubsystemProxy subsystem, Path link, Path target, boolean isSymbolic)
      throws IOException {
    translate(
        link,
        () -> {
          files(subsystem).symlink(link, target);
          return link;
        });
  }

  @Override
  public void renameFile(
      SftpSubsystemProxy subsystem, Path from, Path to, Collection<CopyOption> options)
      throws IOException {
    translate(
        from,
        () -> {
          files(subsystem).move(from, to);
          return to;
        });
  }

  @Override
  public void removeFile(SftpSubsystemProxy subsystem, Path path, boolean isFolder)
      throws IOException {
    translate(
        path,
        () -> {
          files(subsystem).delete(path);
          return path;
        });
  }

  private UserFiles files(SftpSubsystemProxy subsystem) throws PosixException {
    var user = accounts.find(subsystem.getSession().getUsername());
    return disk.as(user.orElseThrow(() -> new PosixException(Errno.EACCES)), 022);
  }

  private interface Call<T> {
    T run() throws IOException;
  }

  // SFTP's status codes are chosen by the type of the exception.
  private static <T> T translate(Path path, Call<T> call) throws IOException {
    try {
      return call.run();
    } catch (PosixException refused) {
      throw switch (refused.errno()) {
        case ENOENT -> new NoSuchFileException(path.toString());
        case EEXIST -> new FileAlreadyExistsException(path.toString());
        case EACCES, EPERM -> new AccessDeniedException(path.toString());
        default -> refused;
      };
    }
  }
}
