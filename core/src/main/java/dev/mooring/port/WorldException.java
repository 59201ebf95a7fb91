package dev.mooring.port;

import org.jspecify.annotations.Nullable;

/// The world said no, in one of the ways that a person can act on. What is none of these is a bug.
///
/// The message says what happened in one sentence; it never carries secrets.
public abstract sealed class WorldException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String sentence;

  private WorldException(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.sentence = sentence;
  }

  @Override
  public String getMessage() {
    return sentence;
  }

  /// The user has no right to do this.
  public static final class Denied extends WorldException {
    private static final long serialVersionUID = 1;

    public Denied(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /// Something that has to be there is not.
  public static final class NotFound extends WorldException {
    private static final long serialVersionUID = 1;

    public NotFound(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /// Somebody else owns or changed it.
  public static final class Conflict extends WorldException {
    private static final long serialVersionUID = 1;

    public Conflict(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /// A limit of the project or cluster is reached.
  public static final class QuotaExceeded extends WorldException {
    private static final long serialVersionUID = 1;

    public QuotaExceeded(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /// Nobody answers at that address, or it is not who it should be.
  public static final class Unreachable extends WorldException {
    private static final long serialVersionUID = 1;

    public Unreachable(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /// It took longer than it may.
  public static final class TimedOut extends WorldException {
    private static final long serialVersionUID = 1;

    public TimedOut(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /// It answered, but with an error of its own: a command's bad exit status, a server's 500.
  public static final class Broken extends WorldException {
    private static final long serialVersionUID = 1;

    public Broken(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
