package dev.mooring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PackagesTest {

  /// NullAway checks only what is marked.
  @Test
  void everyPackageIsNullMarked() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      var packages =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(file -> file.resolveSibling("package-info.java"))
              .distinct();

      assertThat(packages)
          .isNotEmpty()
          .allSatisfy(info -> assertThat(info).content().contains("@NullMarked\npackage "));
    }
  }
}
