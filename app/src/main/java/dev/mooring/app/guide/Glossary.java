package dev.mooring.app.guide;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonmark.node.Heading;

/// The mesh's words, from the guide's page `glossary.md`: each has a section of its own.
///
/// @param meanings by the word's anchor, such as `workload-entry`
public record Glossary(Map<String, String> meanings) {

  public static Glossary in(Locale locale) {
    var meanings = new LinkedHashMap<String, String>();
    for (var node : Siblings.of(GuidePage.of("glossary", locale).root())) {
      if (node instanceof Heading heading && heading.getLevel() == 2) {
        var words = PlainText.of(heading);
        var text =
            Siblings.untilNextHeading(heading).stream()
                .map(PlainText::of)
                .collect(Collectors.joining("\n"));
        meanings.put(anchor(words), text);
      }
    }
    return new Glossary(meanings);
  }

  /// What the word of a link such as `glossary.md#sidecar` means.
  public Optional<String> meaning(String link) {
    var at = link.indexOf("glossary.md#");
    return at < 0
        ? Optional.empty()
        : Optional.ofNullable(meanings.get(link.substring(at + "glossary.md#".length())));
  }

  /// As sites make anchors of headings.
  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
