package dev.mooring.lab.cluster.api;

/// The bytes of a request, which nobody changes.
final class Body {
  private final byte[] bytes;

  Body(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  byte[] bytes() {
    return bytes.clone();
  }

  boolean isEmpty() {
    return bytes.length == 0;
  }
}
