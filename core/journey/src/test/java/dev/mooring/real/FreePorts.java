package dev.mooring.real;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/// Ports of the loopback interface for programs that cannot choose one themselves.
final class FreePorts {
  private FreePorts() {}

  /// Below the range that outgoing connections take theirs from, so that none of them is faster.
  static int one() {
    return ThreadLocalRandom.current()
        .ints(20_000, 32_000)
        .filter(FreePorts::isFree)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
