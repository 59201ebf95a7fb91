package dev.mooring.app;

import dev.mooring.check.Hint;
import dev.mooring.text.Phrasebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The guide's page of hints in a language: the texts of the bundles, and of `src/hints` what no
/// bundle knows, such as where a hint comes up and how to bring it about.
enum HintPage {
  ENGLISH(Locale.ENGLISH, "hints.md", "hints.md", "- Why it matters: %s\n- What to do: %s\n", " "),
  CHINESE(Locale.SIMPLIFIED_CHINESE, "hints_zh_CN.md", "zh/hints.md", "- 为什么：%s\n- 怎么办：%s\n", "");

  private static final Path SITE = Path.of("..", "src", "site");
  private static final Pattern HEADING = Pattern.compile("^## ", Pattern.MULTILINE);
  private static final Pattern FILLS_IN = Pattern.compile("- \\{(\\d)}: (.*)");
  private static final Pattern ADDS = Pattern.compile("- (why|todo): (.*)");

  private final Phrasebook book;
  private final String parts;
  private final String page;
  private final String list;
  private final String space;

  HintPage(Locale locale, String parts, String page, String list, String space) {
    this.book = new Phrasebook(locale);
    this.parts = "../hints/" + parts;
    this.page = "guide/" + page;
    this.list = list;
    this.space = space;
  }

  /// Writes both pages anew: `mvn -Phints` in the topmost folder.
  public static void main(String[] args) throws IOException {
    for (var page : values()) {
      Files.writeString(SITE.resolve(page.page), page.text());
    }
  }

  /// As it is in the guide now.
  String written() throws IOException {
    return Files.readString(SITE.resolve(page));
  }

  /// As it has to be: what stands above the first section, and a section for each hint.
  ///
  /// @throws IllegalStateException when the sections of the parts aren't those of the hints
  String text() throws IOException {
    var pieces = HEADING.split(Files.readString(SITE.resolve(parts)));
    var sections =
        Arrays.stream(pieces)
            .skip(1)
            .collect(Collectors.toMap(piece -> piece.lines().findFirst().orElse(""), this::part));
    var codes = Arrays.stream(Hint.values()).map(Hint::code).collect(Collectors.toSet());
    if (!sections.keySet().equals(codes)) {
      throw new IllegalStateException(parts + " has sections of " + sections.keySet());
    }
    return Arrays.stream(Hint.values())
        .sorted((one, other) -> one.code().compareTo(other.code()))
        .map(hint -> section(hint, Objects.requireNonNull(sections.get(hint.code()))))
        .collect(Collectors.joining("\n", pieces[0], ""));
  }

  private String section(Hint hint, Part part) {
    Function<String, String> say =
        key -> book.say(hint.code() + "." + key, part.names().toArray()) + part.added(key, space);
    var first = part.where() + space + "**" + say.apply("what") + "**";
    var list = this.list.formatted(say.apply("why"), say.apply("todo"));
    return "## " + hint.code() + "\n\n" + first + "\n\n" + list + part.rest();
  }

  private Part part(String piece) {
    var lines = piece.lines().skip(1).filter(line -> !line.isEmpty()).toList();
    var names = new ArrayList<String>();
    var added = new TreeMap<String, String>();
    var rest = new StringBuilder();
    for (var line : lines.subList(1, lines.size())) {
      var name = FILLS_IN.matcher(line);
      var adds = ADDS.matcher(line);
      if (name.matches()) {
        while (names.size() <= Integer.parseInt(name.group(1))) {
          names.add("{" + names.size() + "}");
        }
        names.set(Integer.parseInt(name.group(1)), name.group(2));
      } else if (adds.matches()) {
        added.put(adds.group(1), adds.group(2));
      } else {
        rest.append(line).append('\n');
      }
    }
    return new Part(lines.getFirst(), List.copyOf(names), added, rest.toString());
  }

  /// What can't be generated of a section.
  ///
  /// @param where the journey comes upon it
  /// @param names stand for what the case at hand fills in
  /// @param added to the bundle's texts, by the end of their keys
  /// @param rest lines that follow
  private record Part(String where, List<String> names, Map<String, String> added, String rest) {
    String added(String key, String space) {
      return added.containsKey(key) ? space + added.get(key) : "";
    }
  }
}
