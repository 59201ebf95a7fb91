package dev.mooring.lab.machine.disk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/// A system call that failed.
public final class PosixException extends IOException {
  private static final long serialVersionUID = 1;
  private final Errno errno;

  public PosixException(Errno errno) {
    super(errno.text());
    this.errno = errno;
  }

  public Errno errno() {
    return errno;
  }

  /// The same failure in the kernel's words.
  public static PosixException of(IOException failure) {
    return switch (failure) {
      case PosixException known -> known;
      case NoSuchFileException _ -> new PosixException(Errno.ENOENT);
      case FileAlreadyExistsException _ -> new PosixException(Errno.EEXIST);
      case DirectoryNotEmptyException _ -> new PosixException(Errno.ENOTEMPTY);
      case NotDirectoryException _ -> new PosixException(Errno.ENOTDIR);
      case AccessDeniedException _ -> new PosixException(Errno.EACCES);
      default -> {
        var text = String.valueOf(failure.getMessage());
        yield new PosixException(
            text.contains("not a regular file")
                ? Errno.EISDIR
                : text.contains("loop") ? Errno.ELOOP : Errno.EIO);
      }
    };
  }
}
