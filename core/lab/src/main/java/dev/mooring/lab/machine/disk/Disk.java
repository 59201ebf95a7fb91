package dev.mooring.lab.machine.disk;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The disk of one machine, in memory. Programs see it through [UserFiles]; the machine's own parts
/// (installer, services) work on it as root through the methods here.
public final class Disk implements AutoCloseable {
  private static final User ROOT =
      new User("root", 0, "root", 0, "/root", "/bin/bash", Set.of("root"));
  private final FileSystem files =
      Jimfs.newFileSystem(
          Configuration.unix().toBuilder()
              .setAttributeViews("basic", "owner", "posix", "unix")
              .setWorkingDirectory("/")
              .setDefaultAttributeValue("owner:owner", "root")
              .setDefaultAttributeValue("posix:group", "root")
              .setDefaultAttributeValue("posix:permissions", "rwxr-xr-x")
              .build());

  private final Map<Path, Errno> sealed = new ConcurrentHashMap<>();

  /// Lets nobody change a path or what lies below it, not even root.
  ///
  /// @param why what a program is told that tries
  public void seal(String path, Errno why) {
    sealed.put(path(path), why);
  }

  /// Why nobody may change a path; empty where one may.
  public Optional<Errno> seal(Path path) {
    var real = path.toAbsolutePath().normalize();
    return sealed.entrySet().stream()
        .filter(entry -> real.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  void requireUnsealed(Path path) throws PosixException {
    var seal = seal(path);
    if (seal.isPresent()) {
      throw new PosixException(seal.get());
    }
  }

  public FileSystem fileSystem() {
    return files;
  }

  public Path path(String path) {
    return files.getPath(path);
  }

  /// The disk as a user of the machine may use it.
  public UserFiles as(User user, int umask) {
    return new UserFiles(this, user, umask);
  }

  public UserFiles asRoot() {
    return as(ROOT, 022);
  }

  /// A file's text; empty where there is no such file.
  public Optional<String> text(String path) {
    try {
      var file = path(path);
      return Files.isRegularFile(file)
          ? Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1)).map(Disk::asUtf8)
          : Optional.empty();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  // The disk holds any bytes, and what is not UTF-8 must not end the reading.
  private static String asUtf8(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /// Names in a folder, sorted; none where there is no such folder.
  public List<String> names(String folder) {
    try (var entries = Files.list(path(folder))) {
      return entries.map(Path::getFileName).map(String::valueOf).sorted().toList();
    } catch (NoSuchFileException | NotDirectoryException _) {
      return List.of();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public boolean exists(String path) {
    return Files.exists(path(path));
  }

  /// Writes a root-owned file and the folders above it; an existing file keeps owner and mode.
  public void write(String path, String text, int mode) {
    var file = path(path);
    try {
      folder(String.valueOf(file.toAbsolutePath().getParent()));
      var isNew = !Files.exists(file);
      Files.writeString(file, text);
      if (isNew) {
        own(path, "root", mode);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public void write(String path, String text) {
    write(path, text, 0644);
  }

  public void append(String path, String text) {
    write(path, text(path).orElse("") + text);
  }

  /// Makes a folder of root, and those above it.
  public void folder(String path) {
    try {
      Files.createDirectories(path(path));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public void link(String path, String target) {
    try {
      delete(path);
      folder(String.valueOf(path(path).getParent()));
      Files.createSymbolicLink(path(path), path(target));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// What a link leads to, as it says.
  public String linked(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Gives a file to a user and the group of the same name, with a mode.
  public void own(String path, String owner, int mode) {
    try {
      asRoot().chown(path(path), owner, owner);
      Files.setPosixFilePermissions(path(path), Modes.permissions(mode));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Removes a file or folder with all in it; nothing happens where there is none.
  public void delete(String path) {
    try {
      asRoot().deleteTree(path(path));
    } catch (PosixException failure) {
      if (failure.errno() != Errno.ENOENT) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  /// Removes all that is in a folder.
  public void empty(String folder) {
    names(folder).forEach(name -> delete(folder + "/" + name));
  }

  @Override
  public void close() {
    try {
      files.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
