package dev.mooring.lab.cluster.authority;

import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// RSA keys of one length. Drawing them is four fifths of a lab's start, and a process that has one
/// lab after the other would draw hundreds: once it has these, they come round again. Two that are
/// asked for one after the other are two.
final class RsaKeys {
  private final int kept;
  private final Supplier<KeyPair> drawing;
  private final List<KeyPair> drawn = new ArrayList<>();
  private int next;

  /// @param kept how many it draws
  RsaKeys(int kept, Supplier<KeyPair> drawing) {
    this.kept = kept;
    this.drawing = drawing;
  }

  synchronized KeyPair next() {
    if (drawn.size() < kept) {
      drawn.add(drawing.get());
    }
    var key = drawn.get(next);
    next = (next + 1) % kept;
    return key;
  }
}
