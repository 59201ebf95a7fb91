package dev.mooring.storage;

import java.util.Optional;

/// Another process, or another session in this one, has the lock.
public final class HeldByAnother extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Optional<Holder> holder;

  HeldByAnother(Optional<Holder> holder) {
    super(holder.map(Holder::toString).orElse("another process"));
    this.holder = holder;
  }

  /// Who it is; empty where the lock's file doesn't tell.
  public Optional<Holder> holder() {
    return holder;
  }
}
