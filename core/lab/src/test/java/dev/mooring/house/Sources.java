package dev.mooring.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What holds for the source files of whichever module, whose folder is the working one.
public interface Sources {
  int MOST_LINES = 300;

  /// One idea a file: files stay small enough to be read at once.
  @Test
  default void noFileIsLong() throws IOException {
    assertThat(files("src"))
        .isNotEmpty()
        .allSatisfy(
            file ->
                assertThat(Files.readAllLines(file))
                    .as("%s", file)
                    .hasSizeLessThanOrEqualTo(MOST_LINES));
  }

  /// NullAway checks only what is marked.
  @Test
  default void everyPackageIsNullMarked() throws IOException {
    assertThat(
            files("src/main/java").stream()
                .map(file -> file.resolveSibling("package-info.java"))
                .distinct())
        .isNotEmpty()
        .allSatisfy(info -> assertThat(info).content().contains("@NullMarked\npackage "));
  }

  /// A question to a mesh is a method of `Mesh`: a comparison would go unseen when there is another
  /// one.
  @Test
  default void theKindOfTheMeshIsNeverCompared() throws IOException {
    assertThat(files("src/main/java"))
        .allSatisfy(
            file ->
                assertThat(file)
                    .content()
                    .doesNotContainPattern(
                        "[!=]= (MeshKind|IstioRelease)\\.|MeshKind\\.\\w+::equals"));
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
