package dev.mooring.port;

import dev.mooring.text.Visible;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The world said no, in one of the ways that a person can act on. What is none of these is a bug.
///
/// The message says what happened in one sentence; it never carries secrets.
public abstract sealed class WorldException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String sentence;
  private final @Nullable Trouble trouble;

  private WorldException(@Nullable Trouble trouble, String sentence, @Nullable Throwable cause) {
    super(Visible.text(sentence), cause);
    this.trouble = trouble;
    this.sentence = Visible.text(sentence);
  }

  /// What it is known as, where it has a name of its own.
  public Optional<Trouble> trouble() {
    return Optional.ofNullable(trouble);
  }

  @Override
  public String getMessage() {
    return sentence;
  }

  /// The user has no right to do this.
  public static final class Denied extends WorldException {
    private static final long serialVersionUID = 1;

    public Denied(String message, @Nullable Throwable cause) {
      super(null, message, cause);
    }

    public Denied(Trouble trouble, String message, @Nullable Throwable cause) {
      super(trouble, message, cause);
    }
  }

  /// Something that has to be there is not.
  public static final class NotFound extends WorldException {
    private static final long serialVersionUID = 1;

    public NotFound(String message, @Nullable Throwable cause) {
      super(null, message, cause);
    }

    public NotFound(Trouble trouble, String message, @Nullable Throwable cause) {
      super(trouble, message, cause);
    }
  }

  /// Somebody else owns or changed it.
  public static final class Conflict extends WorldException {
    private static final long serialVersionUID = 1;

    public Conflict(String message, @Nullable Throwable cause) {
      super(null, message, cause);
    }

    public Conflict(Trouble trouble, String message, @Nullable Throwable cause) {
      super(trouble, message, cause);
    }
  }

  /// A limit of the project or cluster is reached.
  public static final class QuotaExceeded extends WorldException {
    private static final long serialVersionUID = 1;

    public QuotaExceeded(String message, @Nullable Throwable cause) {
      super(null, message, cause);
    }

    public QuotaExceeded(Trouble trouble, String message, @Nullable Throwable cause) {
      super(trouble, message, cause);
    }
  }

  /// Nobody answers at that address, or it is not who it should be.
  public static final class Unreachable extends WorldException {
    private static final long serialVersionUID = 1;

    public Unreachable(String message, @Nullable Throwable cause) {
      super(null, message, cause);
    }

    public Unreachable(Trouble trouble, String message, @Nullable Throwable cause) {
      super(trouble, message, cause);
    }
  }

  /// It took longer than it may.
  public static final class TimedOut extends WorldException {
    private static final long serialVersionUID = 1;

    public TimedOut(String message, @Nullable Throwable cause) {
      super(null, message, cause);
    }

    public TimedOut(Trouble trouble, String message, @Nullable Throwable cause) {
      super(trouble, message, cause);
    }
  }

  /// It answered, but with an error of its own: a command's bad exit status, a server's 500.
  public static final class Broken extends WorldException {
    private static final long serialVersionUID = 1;

    public Broken(String message, @Nullable Throwable cause) {
      super(null, message, cause);
    }

    public Broken(Trouble trouble, String message, @Nullable Throwable cause) {
      super(trouble, message, cause);
    }
  }
}
