package dev.mooring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The page of differences between lab and reality names tests that there are.
class RealityPageTest {
  private static final Path PAGE = Path.of("..", "..", "src", "site", "reality.md");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

  @Test
  void everyTestThatIsNamedExists() throws IOException {
    var named = TEST.matcher(Files.readString(PAGE)).results().map(found -> found.group(1));

    assertThat(named.collect(Collectors.toSet())).isNotEmpty().isSubsetOf(tests());
  }

  private static Set<String> tests() throws IOException {
    try (Stream<Path> journey = Files.walk(Path.of("src", "test", "java"));
        Stream<Path> lab = Files.walk(Path.of("..", "lab", "src", "test", "java"))) {
      return Stream.concat(journey, lab)
          .map(file -> String.valueOf(file.getFileName()).replace(".java", ""))
          .collect(Collectors.toSet());
    }
  }
}
