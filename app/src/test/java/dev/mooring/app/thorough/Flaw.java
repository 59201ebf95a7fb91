package dev.mooring.app.thorough;

/// Something that must not be, and was.
///
/// @param what it concerns, without names that chance has drawn
/// @param detail for who looks for the cause
record Flaw(Kind kind, String what, String detail) {

  /// In which way.
  enum Kind {
    /// Something of others is not there any more.
    LOST,
    /// Something of others is not as they left it.
    CHANGED,
    /// Something of ours is still there.
    LEFT,
    /// What others did to something of ours was taken along, and not told.
    NOT_TOLD,
    /// What was in the way was not seen in the plan.
    REFUSED_HALF_WAY,
    /// What was in the way was not seen at all.
    NOT_REFUSED,
    /// What was refused has changed something.
    REFUSED_AND_CHANGED,
    /// A journey with nothing in its way did not arrive.
    NOT_DONE,
    /// The undo did not get out, without a reason that it told.
    UNDO_FAILED,
    /// The undo after a good one had something to do.
    UNDO_AGAIN,
    /// It took longer than it may.
    SLOW,
    /// A stack trace, or a confession of a bug.
    BUG,
    /// A control character that a terminal obeys.
    ESCAPE,
    /// A secret stood where it can be read.
    SECRET,
    /// Nonsense was not refused before anything was asked.
    ACCEPTED,
    /// What was finished is not what an undisturbed journey makes.
    DIFFERENT,
    /// The journey couldn't be judged: its test itself ended with an exception.
    BROKEN
  }

  @Override
  public String toString() {
    return kind + " " + what + (detail.isEmpty() ? "" : " (" + detail + ")");
  }
}
