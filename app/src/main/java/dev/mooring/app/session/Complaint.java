package dev.mooring.app.session;

/// Something that a person can put right: said in one message and without a stack trace.
public final class Complaint extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String what;
  private final String why;
  private final String todo;
  private final ExitStatus status;

  /// @param what what happened
  /// @param why why it matters
  /// @param todo what to do about it
  public Complaint(ExitStatus status, String what, String why, String todo) {
    super(what + " " + why + " " + todo);
    this.what = what;
    this.why = why;
    this.todo = todo;
    this.status = status;
  }

  /// Wrong use, or settings that cannot be meant.
  public static Complaint wrongUse(String what, String why, String todo) {
    return new Complaint(ExitStatus.WRONG_USE, what, why, todo);
  }

  public String what() {
    return what;
  }

  public String why() {
    return why;
  }

  public String todo() {
    return todo;
  }

  public ExitStatus status() {
    return status;
  }
}
