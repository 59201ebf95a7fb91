package dev.mooring.lab.machine.process;

import dev.mooring.lab.machine.disk.Errno;
import dev.mooring.lab.machine.disk.PosixException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// A pipe between two programs, which run at the same time. Writing to a pipe that nobody reads any
/// more fails with EPIPE.
public final class Pipe {
  private final byte[] ring = new byte[64 * 1024];
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private int start;
  private int count;
  private boolean writerClosed;
  private boolean readerClosed;

  public InputStream reader() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        return length == 0 ? 0 : take(into, offset, length);
      }

      @Override
      public int available() {
        return count;
      }

      @Override
      public void close() {
        finish(true);
      }
    };
  }

  public OutputStream writer() {
    return new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
      }

      @Override
      public void write(byte[] from, int offset, int length) throws IOException {
        for (var done = 0; done < length; ) {
          done += put(from, offset + done, length - done);
        }
      }

      @Override
      public void close() {
        finish(false);
      }
    };
  }

  private int take(byte[] into, int offset, int length) throws IOException {
    lock.lock();
    try {
      awaitWhile(() -> count == 0 && !writerClosed && !readerClosed);
      if (count == 0) {
        return -1;
      }
      var size = Math.min(length, count);
      for (var i = 0; i < size; i++) {
        into[offset + i] = ring[(start + i) % ring.length];
      }
      start = (start + size) % ring.length;
      count -= size;
      changed.signalAll();
      return size;
    } finally {
      lock.unlock();
    }
  }

  private int put(byte[] from, int offset, int length) throws IOException {
    lock.lock();
    try {
      awaitWhile(() -> count == ring.length && !readerClosed);
      if (readerClosed) {
        throw new PosixException(Errno.EPIPE);
      }
      var size = Math.min(length, ring.length - count);
      for (var i = 0; i < size; i++) {
        ring[(start + count + i) % ring.length] = from[offset + i];
      }
      count += size;
      changed.signalAll();
      return size;
    } finally {
      lock.unlock();
    }
  }

  private void finish(boolean reader) {
    lock.lock();
    try {
      readerClosed |= reader;
      writerClosed |= !reader;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void awaitWhile(BooleanSupplier busy) throws InterruptedIOException {
    try {
      while (busy.getAsBoolean()) {
        changed.await();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }
}
