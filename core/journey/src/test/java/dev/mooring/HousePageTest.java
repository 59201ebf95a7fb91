package dev.mooring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The page of the house tells each rule that there is, and none that isn't.
class HousePageTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final Pattern RULE =
      Pattern.compile(
          "ArchRule ([A-Z0-9_]+) =|(?:void|default void) (no\\w+|every\\w+|the\\w+)\\(");
  private static final Pattern TOLD =
      Pattern.compile("`([A-Z0-9_]{5,}|no[A-Z]\\w+|every\\w+|the[A-Z]\\w+)`");

  @Test
  void everyRuleIsToldAndNoOther() throws IOException {
    var page = Files.readString(ROOT.resolve("src/site/house.md"));
    var rows = page.substring(page.indexOf("## The rules"));

    assertThat(TOLD.matcher(rows).results().map(told -> told.group(1)))
        .containsExactlyInAnyOrderElementsOf(rules());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "core/journey, dev/mooring, ''",
    "core/lab, dev/mooring/lab, lab.",
    "app, dev/mooring/app, app."
  })
  void everyRoomIsTold(String module, String root, String prefix) throws IOException {
    var page = Files.readString(ROOT.resolve("src/site/house.md"));
    var rooms = page.substring(0, page.indexOf("## The rules"));
    try (Stream<Path> inside =
        Files.list(ROOT.resolve(module).resolve("src/main/java").resolve(root))) {
      for (var room : inside.filter(Files::isDirectory).toList()) {
        assertThat(rooms)
            .containsAnyOf(
                "`" + prefix + room.getFileName() + "`", "`." + room.getFileName() + "`");
      }
    }
  }

  private static Set<String> rules() throws IOException {
    var rules = new TreeSet<String>();
    for (var module : new String[] {"core/lab", "core/journey", "app"}) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
        for (var file : files.filter(HousePageTest::holdsRules).toList()) {
          RULE.matcher(Files.readString(file))
              .results()
              .map(HousePageTest::name)
              .forEach(rules::add);
        }
      }
    }
    return rules;
  }

  private static boolean holdsRules(Path file) {
    return file.endsWith("HouseTest.java")
        || (file.toString().contains("house") && file.toString().endsWith(".java"));
  }

  private static String name(MatchResult rule) {
    return rule.group(1) == null ? rule.group(2) : rule.group(1);
  }
}
