package dev.mooring.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// Writes into a file, as much as it takes at once.
@FunctionalInterface
interface Pen {
  int write(FileChannel channel, ByteBuffer bytes) throws IOException;
}
