package dev.mooring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// One idea a file: files stay small enough to be read at once.
class SourceSizeTest {
  private static final int MOST = 300;
  private static final int USUAL = 60;

  @Test
  void noFileIsLong() throws IOException {
    assertThat(sizes())
        .isNotEmpty()
        .allSatisfy((_, size) -> assertThat(size).isLessThanOrEqualTo(MOST));
  }

  @Test
  void mostFilesAreShort() throws IOException {
    var sorted = sizes().values().stream().sorted().toList();

    assertThat(sorted.get(sorted.size() / 2)).as("the median").isLessThan(USUAL);
  }

  private static Map<Path, Integer> sizes() throws IOException {
    var sizes = new HashMap<Path, Integer>();
    for (var folder : new String[] {"src", "../app/src", "../installer/src"}) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          sizes.put(file, Files.readAllLines(file).size());
        }
      }
    }
    return sizes;
  }
}
