package dev.mooring.app.wizard;

import dev.mooring.app.fx.FxEvents;
import dev.mooring.app.fx.Texts;
import dev.mooring.app.view.Say;
import dev.mooring.port.SshQuestion;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// One question: what is asked, what is to be looked at, why, and the answer.
final class QuestionDialog {
  private static final double WIDTH = 520;
  private final Texts texts;
  private final SshQuestion question;
  private final boolean isSecret;

  private QuestionDialog(Texts texts, SshQuestion question, boolean isSecret) {
    this.texts = texts;
    this.question = question;
    this.isSecret = isSecret;
  }

  /// The cautious answer is the one that Enter gives.
  static QuestionDialog yesOrNo(Texts texts, SshQuestion question) {
    return new QuestionDialog(texts, question, false);
  }

  static QuestionDialog secret(Texts texts, SshQuestion question) {
    return new QuestionDialog(texts, question, true);
  }

  /// On the JavaFX thread.
  ///
  /// @param events moves the focus, once the dialog has given it to a button of its own choice
  /// @param answered gets empty for no; for a yes without a secret, what it gets has no length
  void show(Stage owner, FxEvents events, Consumer<Optional<char[]>> answered) {
    var dialog = new Dialog<ButtonType>();
    var secret = new PasswordField();
    secret.setId("ask-secret");
    secret.accessibleTextProperty().bind(texts.of(question.what()));
    var no = new ButtonType("", ButtonBar.ButtonData.CANCEL_CLOSE);
    var yes = new ButtonType("", ButtonBar.ButtonData.OK_DONE);
    dialog.initOwner(owner);
    dialog.titleProperty().bind(texts.of("window.title"));
    var pane = dialog.getDialogPane();
    pane.setId("ask");
    pane.getStyleClass().add("ask");
    pane.getButtonTypes().addAll(no, yes);
    pane.setContent(content(secret));
    pane.setPrefWidth(WIDTH);
    label((Button) pane.lookupButton(yes), isSecret ? "ask.secret.yes" : "ask.hostkey.yes", "yes");
    label((Button) pane.lookupButton(no), isSecret ? "ask.secret.no" : "ask.hostkey.no", "no");
    ((Button) pane.lookupButton(yes)).setDefaultButton(isSecret);
    ((Button) pane.lookupButton(no)).setDefaultButton(!isSecret);
    var theme = owner.getScene().getRoot().getPseudoClassStates();
    theme.forEach(state -> pane.pseudoClassStateChanged(state, true));
    var first = isSecret ? secret : pane.lookupButton(no);
    dialog.setOnShown(_ -> events.post(first::requestFocus));
    dialog.setOnHidden(
        _ -> {
          var isYes = yes.equals(dialog.getResult());
          answered.accept(isYes ? Optional.of(secret.getText().toCharArray()) : Optional.empty());
          secret.clear();
        });
    dialog.show();
  }

  private void label(Button button, String key, String id) {
    texts.on(button, key);
    button.setId("ask-" + id);
  }

  private Node content(PasswordField secret) {
    var what = Say.paragraph("finding-what");
    what.textProperty().bind(texts.of(question.what()));
    var fact = new TextField(question.fact());
    fact.setEditable(false);
    fact.setId("ask-fact");
    fact.getStyleClass().add("mono");
    fact.accessibleTextProperty().bind(texts.of(question.what()));
    var why = Say.paragraph("muted");
    why.textProperty().bind(texts.of(question.why()));
    var all = isSecret ? List.<Node>of(what, fact, secret, why) : List.<Node>of(what, fact, why);
    var box = new VBox(10);
    box.setPadding(new Insets(16, 16, 4, 16));
    box.getChildren().addAll(all);
    return box;
  }
}
