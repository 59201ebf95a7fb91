package dev.mooring.app.view;

import dev.mooring.app.guide.PlainText;
import dev.mooring.app.guide.Siblings;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/// Markdown as a narrow column. A table becomes a list: its rows are too wide for a place beside
/// the page.
public final class MarkdownView {
  private final MarkdownLinks links;

  public MarkdownView(MarkdownLinks links) {
    this.links = links;
  }

  /// The blocks, one below the other.
  public VBox of(List<org.commonmark.node.Node> blocks) {
    var box = new VBox();
    box.getStyleClass().add("markdown");
    blocks.stream().flatMap(this::block).forEach(box.getChildren()::add);
    return box;
  }

  private Stream<Node> block(org.commonmark.node.Node block) {
    return switch (block) {
      case Heading heading -> Stream.of(heading(heading));
      case Paragraph paragraph -> Stream.of(new MarkdownLine(links).of(paragraph));
      case BulletList list -> items(list, false);
      case OrderedList list -> items(list, true);
      case FencedCodeBlock code -> Stream.of(code(code.getLiteral()));
      case IndentedCodeBlock code -> Stream.of(code(code.getLiteral()));
      case TableBlock table -> table(table);
      default -> Siblings.of(block).stream().flatMap(this::block);
    };
  }

  private static Node heading(Heading heading) {
    var label = Say.paragraph("markdown-heading");
    label.setText(PlainText.of(heading));
    return label;
  }

  private Stream<Node> items(org.commonmark.node.Node list, boolean isNumbered) {
    var items = Siblings.of(list);
    return Stream.iterate(0, i -> i < items.size(), i -> i + 1)
        .map(
            i -> {
              var sign = Say.whole(new Label(isNumbered ? (i + 1) + "." : "•"));
              var words = of(Siblings.of(items.get(i)));
              HBox.setHgrow(words, Priority.ALWAYS);
              var row = new HBox(sign, words);
              row.getStyleClass().add("markdown-item");
              return row;
            });
  }

  private static Node code(String text) {
    var label = Say.paragraph("mono", "markdown-code");
    label.setText(text.stripTrailing());
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }

  private Stream<Node> table(TableBlock table) {
    var heads =
        Siblings.of(table).stream()
            .filter(TableHead.class::isInstance)
            .flatMap(head -> Siblings.of(head).stream())
            .flatMap(row -> Siblings.of(row).stream())
            .map(PlainText::of)
            .toList();
    return Siblings.of(table).stream()
        .filter(TableBody.class::isInstance)
        .flatMap(body -> Siblings.of(body).stream())
        .map(row -> row(heads, Siblings.of(row)));
  }

  private Node row(List<String> heads, List<org.commonmark.node.Node> cells) {
    var box = new VBox();
    box.getStyleClass().add("markdown-row");
    for (var i = 0; i < cells.size(); i++) {
      if (PlainText.of(cells.get(i)).isBlank()) {
        continue;
      }
      var line = new MarkdownLine(links).of(cells.get(i));
      if (i > 1 && i < heads.size()) {
        var head = new javafx.scene.text.Text(heads.get(i) + " · ");
        head.getStyleClass().add("markdown-head");
        line.getChildren().addFirst(head);
      }
      line.getStyleClass().add(i == 0 ? "markdown-first" : "markdown-cell");
      box.getChildren().add(line);
    }
    return box;
  }
}
