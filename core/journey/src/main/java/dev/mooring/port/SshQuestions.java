package dev.mooring.port;

import java.util.Optional;

/// Somebody who can be asked while a connection is made. The calling thread waits for the answer.
public interface SshQuestions {

  /// Whether anybody can answer at all.
  default boolean isSomebodyThere() {
    return true;
  }

  /// Asks for a yes.
  boolean agrees(SshQuestion question);

  /// Asks for a passphrase or password; empty when none is given. The array belongs to the caller,
  /// who wipes it.
  Optional<char[]> secret(SshQuestion question);

  /// Nobody is there: every answer is no.
  static SshQuestions nobody() {
    return new SshQuestions() {
      @Override
      public boolean isSomebodyThere() {
        return false;
      }

      @Override
      public boolean agrees(SshQuestion question) {
        return false;
      }

      @Override
      public Optional<char[]> secret(SshQuestion question) {
        return Optional.empty();
      }
    };
  }
}
