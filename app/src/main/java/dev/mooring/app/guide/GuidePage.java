package dev.mooring.app.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/// A page of the guide, from `src/site/guide`.
///
/// @param root of its syntax tree
public record GuidePage(Node root) {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  /// The page in a language; English where it is written in no other.
  ///
  /// @param word the file's name without its ending
  /// @throws IllegalArgumentException when there is no such page
  public static GuidePage of(String word, Locale locale) {
    var isChinese = locale.getLanguage().equals("zh");
    var chinese = "guide/zh/" + word + ".md";
    if (isChinese && GuidePage.class.getResource("/dev/mooring/app/" + chinese) != null) {
      return read(chinese);
    }
    return read("guide/" + word + ".md");
  }

  private static GuidePage read(String name) {
    try (var in = GuidePage.class.getResourceAsStream("/dev/mooring/app/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("The guide has no page " + name + ".");
      }
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new GuidePage(Objects.requireNonNull(PARSER.parse(text)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// The first section whose title is that text, as a page of its own.
  ///
  /// @throws IllegalArgumentException when there is none
  public List<Node> section(String title) {
    return Siblings.of(root).stream()
        .filter(node -> node instanceof Heading && PlainText.of(node).equals(title))
        .findFirst()
        .map(Siblings::untilNextHeading)
        .orElseThrow(() -> new IllegalArgumentException("There is no section " + title + "."));
  }

  /// A part of a page that tells of several steps.
  ///
  /// @param number of its heading of the second level, from 0
  public List<Node> part(int number) {
    var nodes = Siblings.of(root);
    var heads =
        nodes.stream()
            .filter(node -> node instanceof Heading heading && heading.getLevel() == 2)
            .toList();
    var from = nodes.indexOf(heads.get(number));
    var to = number + 1 < heads.size() ? nodes.indexOf(heads.get(number + 1)) : nodes.size();
    return nodes.subList(from, to);
  }

  /// Everything below its title and the line of links beneath.
  public List<Node> body() {
    var nodes = Siblings.of(root);
    var first =
        nodes.stream()
            .filter(node -> node instanceof Heading heading && heading.getLevel() > 1)
            .findFirst();
    return first.map(node -> nodes.subList(nodes.indexOf(node), nodes.size())).orElse(nodes);
  }
}
