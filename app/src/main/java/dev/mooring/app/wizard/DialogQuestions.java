package dev.mooring.app.wizard;

import dev.mooring.app.fx.FxEvents;
import dev.mooring.app.fx.Texts;
import dev.mooring.port.SshQuestion;
import dev.mooring.port.SshQuestions;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.stage.Stage;

/// Asks in a dialog over the window. The thread that asks waits until the dialog is closed, so it
/// must not be the one of JavaFX.
final class DialogQuestions implements SshQuestions {
  private final Stage owner;
  private final Texts texts;
  private final FxEvents events;
  private final CompletableFuture<Optional<char[]>> end = new CompletableFuture<>();

  DialogQuestions(Stage owner, Texts texts, FxEvents events) {
    this.owner = owner;
    this.texts = texts;
    this.events = events;
  }

  @Override
  public boolean agrees(SshQuestion question) {
    return ask(QuestionDialog.yesOrNo(texts, question)).isPresent();
  }

  @Override
  public Optional<char[]> secret(SshQuestion question) {
    return ask(QuestionDialog.secret(texts, question)).filter(secret -> secret.length > 0);
  }

  private Optional<char[]> ask(QuestionDialog dialog) {
    var answer = new CompletableFuture<Optional<char[]>>();
    events.post(
        () -> {
          if (!end.isDone()) {
            dialog.show(owner, events, answer::complete);
          }
        });
    return answer.applyToEither(end, given -> given).join();
  }

  /// Answers by no what is still asked, because nobody is there any more.
  void end() {
    end.complete(Optional.empty());
  }
}
