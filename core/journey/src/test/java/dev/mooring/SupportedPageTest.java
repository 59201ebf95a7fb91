package dev.mooring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.check.Hint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The page of what is supported promises nothing that no test holds.
class SupportedPageTest {
  private static final Path PAGE = Path.of("..", "..", "src", "site", "supported.md");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

  @Test
  void everyCodeOfTheMachinesSystemHasARow() throws IOException {
    var rows = Files.readAllLines(PAGE);

    assertThat(Hint.values())
        .filteredOn(hint -> hint.code().matches("MJ03[12]\\d"))
        .hasSize(20)
        .allSatisfy(
            hint ->
                assertThat(rows)
                    .as(hint.code())
                    .anyMatch(
                        row -> row.startsWith("| [" + hint + "]") && TEST.matcher(row).find()));
  }

  @Test
  void everyTestThatIsNamedExists() throws IOException {
    var named = TEST.matcher(Files.readString(PAGE)).results().toList();

    assertThat(named).isNotEmpty();
    for (var name : named) {
      assertThat(sources(name.group(1)))
          .as(name.group())
          .anyMatch(text -> text.contains("void " + name.group(2) + "("));
    }
  }

  private static List<String> sources(String type) throws IOException {
    try (Stream<Path> journey = Files.walk(Path.of("src", "test", "java"));
        Stream<Path> lab = Files.walk(Path.of("..", "lab", "src", "test", "java"))) {
      return Stream.concat(journey, lab)
          .filter(file -> file.endsWith(type + ".java"))
          .map(SupportedPageTest::text)
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new AssertionError(file.toString(), failure);
    }
  }
}
