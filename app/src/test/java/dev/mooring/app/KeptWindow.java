package dev.mooring.app;

import dev.mooring.app.session.Beginning;
import dev.mooring.app.session.Session;
import dev.mooring.app.session.WizardDoor;
import dev.mooring.port.SshQuestions;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// A window that keeps what it was given, in place of one on a screen.
final class KeptWindow implements WizardDoor {
  boolean isShown;
  Optional<Path> file = Optional.empty();
  Optional<BiFunction<Beginning, SshQuestions, Session>> sessions = Optional.empty();
  private Optional<Function<SshQuestions, Session>> session = Optional.empty();

  @Override
  public void show(Path memory, Function<SshQuestions, Session> session) {
    isShown = true;
    this.session = Optional.of(session);
  }

  @Override
  public void choose(
      Path memory, Optional<Path> file, BiFunction<Beginning, SshQuestions, Session> sessions) {
    isShown = true;
    this.file = file;
    this.sessions = Optional.of(sessions);
  }

  @Override
  public void probe(
      Path memory, Optional<Function<SshQuestions, Session>> session, Runnable there) {
    isShown = true;
    there.run();
  }

  /// What it says in place of the journey.
  RuntimeException refusal() {
    try (var opened = session.orElseThrow().apply(SshQuestions.nobody())) {
      throw new AssertionError("opened " + opened.place());
    } catch (RuntimeException refusal) {
      return refusal;
    }
  }
}
