package dev.mooring.app.view;

import dev.mooring.app.guide.PlainText;
import dev.mooring.app.guide.Siblings;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/// A paragraph of Markdown.
final class MarkdownLine {
  private final MarkdownLinks links;

  MarkdownLine(MarkdownLinks links) {
    this.links = links;
  }

  TextFlow of(org.commonmark.node.Node parent) {
    var flow = new TextFlow();
    flow.getStyleClass().add("markdown-line");
    Siblings.of(parent).stream().flatMap(this::words).forEach(flow.getChildren()::add);
    return flow;
  }

  private Stream<Node> words(org.commonmark.node.Node inline) {
    return switch (inline) {
      case org.commonmark.node.Text text -> Stream.of(text(text.getLiteral(), "markdown-text"));
      case Code code -> Stream.of(text(code.getLiteral(), "markdown-mono"));
      case SoftLineBreak _ -> Stream.of(text(" ", "markdown-text"));
      case HardLineBreak _ -> Stream.of(text("\n", "markdown-text"));
      case StrongEmphasis strong -> Stream.of(text(PlainText.of(strong), "markdown-strong"));
      case Link link -> Stream.of(link(link));
      default -> Siblings.of(inline).stream().flatMap(this::words);
    };
  }

  private static Text text(String words, String style) {
    var text = new Text(words);
    text.getStyleClass().add(style);
    return text;
  }

  private Node link(Link link) {
    var words = PlainText.of(link);
    return links
        .meaning(link.getDestination())
        .<Node>map(meaning -> term(words, meaning))
        .or(() -> links.action(link.getDestination()).map(action -> hyperlink(words, action)))
        .orElseGet(() -> text(words, "markdown-text"));
  }

  /// A word with its meaning: shown when one points at it, read aloud with it.
  static Label term(String word, String meaning) {
    var label = new Label(word);
    label.getStyleClass().add("term");
    label.setTooltip(Say.meaning(new SimpleStringProperty(meaning)));
    label.setAccessibleHelp(meaning);
    return label;
  }

  private static Hyperlink hyperlink(String words, Runnable action) {
    var link = new Hyperlink(words);
    link.setOnAction(
        _ -> {
          link.setVisited(false);
          action.run();
        });
    return link;
  }
}
