package dev.mooring.app.view;

import atlantafx.base.theme.Styles;
import dev.mooring.app.fx.Texts;
import dev.mooring.app.state.Problem;
import dev.mooring.text.Phrase;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Something that went wrong: what, why it matters, what to do, the likely causes, and details to
/// copy.
public final class FindingView {
  private static final PseudoClass BUG = PseudoClass.getPseudoClass("bug");
  private final Texts texts;
  private final Optional<Runnable> again;
  private final VBox box = new VBox();

  public FindingView(Texts texts, ObservableValue<Optional<Problem>> problem) {
    this(texts, problem, Optional.empty());
  }

  /// @param again tries once more; it is safe, because what is done is not done twice
  public FindingView(
      Texts texts, ObservableValue<Optional<Problem>> problem, Optional<Runnable> again) {
    this.texts = texts;
    this.again = again;
    box.setId("finding");
    box.getStyleClass().add("finding");
    box.setFocusTraversable(true);
    problem.subscribe(now -> now.ifPresentOrElse(this::show, this::hide));
    texts.book().subscribe(_ -> problem.getValue().ifPresent(this::show));
  }

  public Node node() {
    return box;
  }

  private void hide() {
    box.setVisible(false);
    box.setManaged(false);
  }

  private void show(Problem problem) {
    var copy = texts.on(new Button(), "window.copy.details");
    copy.setId("copy-finding");
    copy.setMinWidth(Region.USE_PREF_SIZE);
    copy.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    copy.setOnAction(_ -> Clip.copy(written(problem)));
    var code = new Hyperlink(problem.code());
    code.setId("finding-code");
    code.setMinWidth(Region.USE_PREF_SIZE);
    code.accessibleHelpProperty().bind(texts.of("window.finding.guide"));
    code.setOnAction(_ -> code.fireEvent(GuideEvent.ofHint(problem.code())));
    var what = paragraph(problem.what(), "finding-what");
    var head =
        new HBox(
            new FontIcon(problem.isBug() ? Feather.ALERT_OCTAGON : Feather.ALERT_CIRCLE),
            what,
            Say.gap(),
            code,
            copy);
    head.getStyleClass().add("finding-head");
    box.getChildren().setAll(head, paragraph(problem.why(), "finding-text"), todo(problem.todo()));
    if (!problem.causes().isEmpty()) {
      box.getChildren().add(texts.on(Say.label("finding-label"), "window.finding.causes"));
      problem.causes().forEach(cause -> box.getChildren().add(bullet(cause)));
    }
    if (!problem.details().isBlank()) {
      box.getChildren().add(details(problem.details()));
    }
    again.ifPresent(action -> box.getChildren().add(again(action)));
    box.pseudoClassStateChanged(BUG, problem.isBug());
    box.setAccessibleText(written(problem));
    box.setVisible(true);
    box.setManaged(true);
  }

  private Node again(Runnable action) {
    var button = texts.on(new Button(), "window.finding.again");
    button.setId("finding-again");
    button.setGraphic(new FontIcon(Feather.ROTATE_CW));
    button.setOnAction(_ -> action.run());
    return button;
  }

  private Node todo(Phrase todo) {
    var label = texts.on(Say.whole(Say.label("finding-label")), "window.finding.todo");
    var row = new HBox(label, paragraph(todo, "finding-text"));
    row.getStyleClass().add("finding-todo");
    return row;
  }

  private Node bullet(Phrase cause) {
    var label = Say.paragraph("finding-text");
    label.textProperty().bind(texts.of(cause).map(text -> "· " + text));
    return label;
  }

  private Node details(String text) {
    var area = new TextArea(text);
    area.setEditable(false);
    area.accessibleTextProperty().bind(texts.of("window.finding.details"));
    area.getStyleClass().add("mono");
    area.setPrefRowCount(Math.clamp(text.lines().count(), 1, 6));
    return area;
  }

  private Label paragraph(Phrase phrase, String style) {
    var label = Say.paragraph(style);
    label.textProperty().bind(texts.of(phrase));
    return label;
  }

  private String written(Problem problem) {
    var causes = problem.causes().stream().map(texts::now).map(text -> "- " + text + "\n");
    return problem.code()
        + ": "
        + texts.now(problem.what())
        + "\n"
        + texts.now(problem.why())
        + "\n"
        + texts.now(problem.todo())
        + "\n"
        + causes.collect(Collectors.joining())
        + problem.details();
  }
}
