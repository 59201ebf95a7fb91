package dev.mooring.storage;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// One at a time: a file that a process holds locked, and that says who it is. The operating system
/// frees it with the process, however that ends. The file itself stays where it is: one that was
/// deleted and made anew could be locked twice.
public final class FolderLock implements AutoCloseable {
  /// Locks of POSIX belong to the process: it would lose one by opening and closing the file a
  /// second time (fcntl(2), "Record locks"). So this process looks here before it opens anything.
  private static final Map<Path, Holder> HERE = new ConcurrentHashMap<>();

  /// A byte far behind the text: Windows keeps locked bytes from being read.
  private static final long BYTE = Long.MAX_VALUE - 1;

  private static final int LONGEST = 4096;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final Path place;
  private final FileChannel channel;

  private FolderLock(Path place, FileChannel channel) {
    this.place = place;
    this.channel = channel;
  }

  /// Takes the lock, without waiting for it.
  ///
  /// @param file is made where it is not there, with its folder
  /// @throws HeldByAnother when it is not free
  /// @throws IOException when the file cannot be made or locked
  public static FolderLock take(Path file, Holder holder) throws IOException, HeldByAnother {
    var folder = OwnerOnly.folder(file.toAbsolutePath().normalize().resolveSibling("."));
    var place = folder.toRealPath().resolve(file.getFileName().toString());
    var here = HERE.putIfAbsent(place, holder);
    if (here != null) {
      throw new HeldByAnother(Optional.of(here));
    }
    var isTaken = false;
    try {
      var taken = new FolderLock(place, locked(place, holder));
      isTaken = true;
      return taken;
    } finally {
      if (!isTaken) {
        HERE.remove(place);
      }
    }
  }

  private static FileChannel locked(Path place, Holder holder) throws IOException, HeldByAnother {
    var channel = FileChannel.open(place, Set.of(CREATE, READ, WRITE), OwnerOnly.attributes(place));
    var isLocked = false;
    try {
      if (!isFree(channel)) {
        throw new HeldByAnother(read(channel));
      }
      isLocked = true;
      sign(channel, holder);
      return channel;
    } finally {
      if (!isLocked) {
        channel.close();
      }
    }
  }

  private static boolean isFree(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(BYTE, 1, false) != null;
    } catch (OverlappingFileLockException _) {
      return false;
    }
  }

  /// A full disk keeps no one from taking things back: whoever is refused then isn't told by whom.
  private static void sign(FileChannel channel, Holder holder) throws IOException {
    channel.truncate(0);
    var text = ByteBuffer.wrap(JSON.writeValueAsBytes(holder));
    try {
      while (text.hasRemaining()) {
        channel.write(text, text.position());
      }
    } catch (IOException _) {
      channel.truncate(0);
    }
  }

  private static Optional<Holder> read(FileChannel channel) throws IOException {
    var text = ByteBuffer.allocate(LONGEST);
    var length = channel.read(text, 0);
    try {
      return length <= 0
          ? Optional.empty()
          : Optional.of(JSON.readValue(text.array(), 0, length, Holder.class))
              .filter(holder -> ProcessHandle.of(holder.pid()).isPresent());
    } catch (JacksonException _) {
      // It is being written, or others wrote it.
      return Optional.empty();
    }
  }

  /// Lets others have it.
  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      HERE.remove(place);
    }
  }
}
