package dev.mooring.live.call;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A program of this computer that was started to be asked something. It ends when it's closed,
/// with all that it has started.
public record ChildProcess(Process process) implements AutoCloseable {
  private static final Executor VIRTUAL = Thread::startVirtualThread;
  private static final int LARGEST = 1 << 20;

  /// What it said.
  ///
  /// @param errors its standard error, where it failed; else empty
  public record Answer(int status, String output, String errors) {}

  /// Waits until it has ended. It has nothing to read.
  ///
  /// @throws TimeoutException when it takes longer
  /// @throws ExecutionException when it says more than a mebibyte
  public Answer answer(Duration patience)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    process.getOutputStream().close();
    var output = CompletableFuture.supplyAsync(() -> text(process.getInputStream()), VIRTUAL);
    var errors = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()), VIRTUAL);
    CompletableFuture.allOf(output, process.onExit())
        .get(patience.toMillis(), TimeUnit.MILLISECONDS);
    var status = process.exitValue();
    return new Answer(status, output.join(), status == 0 ? "" : errors.get(1, TimeUnit.SECONDS));
  }

  private static String text(InputStream stream) {
    try (stream) {
      var bytes = stream.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new IOException("More than " + LARGEST + " bytes.");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
