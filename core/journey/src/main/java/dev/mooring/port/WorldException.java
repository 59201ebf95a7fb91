package dev.mooring.port;

import dev.mooring.text.Phrase;
import dev.mooring.text.Phrasebook;
import dev.mooring.text.Phrased;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The world said no, in one of the ways that a person can act on. What is none of these is a bug.
///
/// The phrase says what happened in one sentence; it never carries secrets. What programs and
/// servers of others said stands in it as they said it.
public abstract sealed class WorldException extends RuntimeException implements Phrased {
  private static final long serialVersionUID = 1;

  private final transient Phrase phrase;
  private final @Nullable Trouble trouble;

  private WorldException(@Nullable Trouble trouble, Phrase phrase, @Nullable Throwable cause) {
    super(Phrasebook.english(phrase), cause);
    this.trouble = trouble;
    this.phrase = phrase;
  }

  @Override
  public Phrase phrase() {
    return phrase;
  }

  /// What it is known as, where it has a name of its own.
  public Optional<Trouble> trouble() {
    return Optional.ofNullable(trouble);
  }

  /// The sentence in English, as logs have it.
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }

  /// The user has no right to do this.
  public static final class Denied extends WorldException {
    private static final long serialVersionUID = 1;

    public Denied(Phrase phrase, @Nullable Throwable cause) {
      super(null, phrase, cause);
    }

    public Denied(Trouble trouble, Phrase phrase, @Nullable Throwable cause) {
      super(trouble, phrase, cause);
    }
  }

  /// Something that has to be there is not.
  public static final class NotFound extends WorldException {
    private static final long serialVersionUID = 1;

    public NotFound(Phrase phrase, @Nullable Throwable cause) {
      super(null, phrase, cause);
    }

    public NotFound(Trouble trouble, Phrase phrase, @Nullable Throwable cause) {
      super(trouble, phrase, cause);
    }
  }

  /// Others own it or changed it.
  public static final class Conflict extends WorldException {
    private static final long serialVersionUID = 1;

    public Conflict(Phrase phrase, @Nullable Throwable cause) {
      super(null, phrase, cause);
    }

    public Conflict(Trouble trouble, Phrase phrase, @Nullable Throwable cause) {
      super(trouble, phrase, cause);
    }
  }

  /// A limit of the project or cluster is reached.
  public static final class QuotaExceeded extends WorldException {
    private static final long serialVersionUID = 1;

    public QuotaExceeded(Phrase phrase, @Nullable Throwable cause) {
      super(null, phrase, cause);
    }

    public QuotaExceeded(Trouble trouble, Phrase phrase, @Nullable Throwable cause) {
      super(trouble, phrase, cause);
    }
  }

  /// No response from that address, or not from what should be there.
  public static final class Unreachable extends WorldException {
    private static final long serialVersionUID = 1;

    public Unreachable(Phrase phrase, @Nullable Throwable cause) {
      super(null, phrase, cause);
    }

    public Unreachable(Trouble trouble, Phrase phrase, @Nullable Throwable cause) {
      super(trouble, phrase, cause);
    }
  }

  /// It took longer than it may.
  public static final class TimedOut extends WorldException {
    private static final long serialVersionUID = 1;

    public TimedOut(Phrase phrase, @Nullable Throwable cause) {
      super(null, phrase, cause);
    }

    public TimedOut(Trouble trouble, Phrase phrase, @Nullable Throwable cause) {
      super(trouble, phrase, cause);
    }
  }

  /// It answered, but with an error of its own: a command's bad exit status, a server's 500.
  public static final class Broken extends WorldException {
    private static final long serialVersionUID = 1;

    public Broken(Phrase phrase, @Nullable Throwable cause) {
      super(null, phrase, cause);
    }

    public Broken(Trouble trouble, Phrase phrase, @Nullable Throwable cause) {
      super(trouble, phrase, cause);
    }
  }
}
