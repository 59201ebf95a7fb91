package dev.mooring.app.wizard;

import dev.mooring.app.fx.FxEvents;
import dev.mooring.app.fx.Texts;
import dev.mooring.live.SshQuestion;
import dev.mooring.live.SshQuestions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import javafx.stage.Stage;

/// Asks in a dialog over the window. The thread that asks waits until the dialog is closed, so it
/// must not be the one of JavaFX.
final class DialogQuestions implements SshQuestions {
  private final Stage owner;
  private final Texts texts;
  private final FxEvents events;
  private final Set<CompletableFuture<Optional<char[]>>> waiting = ConcurrentHashMap.newKeySet();
  private volatile boolean isEnded;

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
    waiting.add(answer);
    events.post(
        () -> {
          if (isEnded) {
            answer.complete(Optional.empty());
          } else {
            dialog.show(owner, answer::complete);
          }
        });
    try {
      return answer.join();
    } finally {
      waiting.remove(answer);
    }
  }

  /// Answers by no what is still asked, because nobody is there any more.
  void end() {
    isEnded = true;
    waiting.forEach(answer -> answer.complete(Optional.empty()));
  }
}
