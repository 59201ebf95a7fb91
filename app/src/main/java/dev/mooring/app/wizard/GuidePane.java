package dev.mooring.app.wizard;

import atlantafx.base.theme.Styles;
import dev.mooring.app.fx.Desk;
import dev.mooring.app.fx.Texts;
import dev.mooring.app.guide.Glossary;
import dev.mooring.app.guide.GuidePage;
import dev.mooring.app.guide.StepGuide;
import dev.mooring.app.view.MarkdownLinks;
import dev.mooring.app.view.MarkdownView;
import dev.mooring.app.view.Say;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// The guide's page for the step in front, beside it. A hint's code leads to its section.
final class GuidePane implements MarkdownLinks {
  private static final Pattern HINT = Pattern.compile("hints\\.md#(mj\\d{4})$");
  private final Texts texts;
  private final Desk desk;
  private final Navigation navigation;
  private final StepGuide guide;
  private final VBox column = new VBox();
  private final ScrollPane scroll = new ScrollPane(column);
  private final Button back = new Button();

  GuidePane(Texts texts, Desk desk, Navigation navigation, StepGuide guide) {
    this.guide = guide;
    this.texts = texts;
    this.desk = desk;
    this.navigation = navigation;
    column.getStyleClass().add("guide");
    scroll.getStyleClass().add("page-scroll");
    scroll.setFitToWidth(true);
    scroll.setId("guide");
    texts.on(back, "window.guide.back").setId("guide-back");
    back.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    back.setOnAction(_ -> showStep());
    navigation.current().subscribe(_ -> showStep());
    texts.book().subscribe(_ -> showStep());
  }

  Node node() {
    return scroll;
  }

  private void showStep() {
    column.getChildren().setAll(view(guide.of(navigation.current().get(), locale())));
    scroll.setVvalue(0);
  }

  /// Shows what the guide says of a hint.
  void showHint(String code) {
    var title = Say.label("markdown-heading");
    title.setText(code);
    var section = GuidePage.of("hints", locale()).section(code);
    column.getChildren().setAll(back, title, view(section));
    scroll.setVvalue(0);
  }

  private Node view(List<org.commonmark.node.Node> blocks) {
    return new MarkdownView(this).of(blocks);
  }

  private Locale locale() {
    return texts.book().get().locale();
  }

  @Override
  public Optional<String> meaning(String link) {
    return Glossary.in(locale()).meaning(link);
  }

  @Override
  public Optional<Runnable> action(String link) {
    if (link.startsWith("https://")) {
      return Optional.of(() -> desk.browse(link));
    }
    var hint = HINT.matcher(link);
    if (hint.find()) {
      var code = hint.group(1).toUpperCase(Locale.ROOT);
      return Optional.of(() -> showHint(code));
    }
    return Navigation.words().stream()
        .filter(word -> link.equals(word + ".md"))
        .findFirst()
        .map(word -> () -> navigation.go(word));
  }
}
