package dev.mooring.lab.machine.shell;

/// Leaves commands early: `exit`, `return`, `break`, `continue`.
final class Jump extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final Kind kind;
  private final int status;

  enum Kind {
    EXIT,
    RETURN,
    BREAK,
    CONTINUE
  }

  Jump(Kind kind, int status) {
    super(kind.name(), null, false, false);
    this.kind = kind;
    this.status = status;
  }

  Kind kind() {
    return kind;
  }

  int status() {
    return status;
  }
}
