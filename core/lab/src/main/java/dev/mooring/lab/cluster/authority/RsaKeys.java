package dev.mooring.lab.cluster.authority;

import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// RSA keys of one length. Drawing them is four fifths of a lab's start, and a process that has one
/// lab after the other would draw hundreds: once it has these, they come round again. Two that are
/// asked for one after the other are two.
final class RsaKeys {
  private static final int KEPT = 16;

  private final Supplier<KeyPair> drawing;
  private final List<KeyPair> drawn = new ArrayList<>();
  private int next;

  RsaKeys(Supplier<KeyPair> drawing) {
    this.drawing = drawing;
  }

  synchronized KeyPair next() {
    if (drawn.size() < KEPT) {
      drawn.add(drawing.get());
    }
    var key = drawn.get(next);
    next = (next + 1) % KEPT;
    return key;
  }
}
