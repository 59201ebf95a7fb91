package dev.mooring.app.thorough;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Jazzer looks for a text that makes a parser fail. What it has found once lies beside the seeds
/// in `src/test/resources/fuzz/PARSER` and is read in every build.
class FuzzTest {
  private static final Path SEEDS = Path.of("src", "test", "resources", "fuzz");
  private static final Duration ALL =
      Duration.ofSeconds(Integer.getInteger("thorough.fuzz.seconds", 600));

  private static final Pattern RUNS =
      Pattern.compile("(?m)^#(\\d+)\\s+(?:DONE|NEW|REDUCE|pulse).*?cov: (\\d+)");
  private static final Pattern FAILURE = Pattern.compile("(?m)^== Java Exception: (.*)$");
  @TempDir private Path folder;

  @Test
  void everySeedIsReadOrRefused() throws IOException {
    for (var parser : Parser.values()) {
      var seeds = seeds(parser);
      assertThat(seeds).as("seeds of %s", parser).isNotEmpty();
      for (var seed : seeds) {
        parser.read(Files.readAllBytes(seed), folder);
      }
    }
  }

  @Test
  @Tag("thorough")
  @Timeout(2 * 3600)
  void nothingThatJazzerFindsMakesAParserFail() throws Exception {
    var table = new Table("fuzz", "parser", "seconds", "inputs", "coverage", "failure");
    var failures = new ArrayList<String>();
    var each = ALL.toSeconds() / Parser.values().length;
    for (var parser : Parser.values()) {
      var said = fuzz(parser, each);
      var failure = FAILURE.matcher(said).results().map(one -> one.group(1)).findFirst();
      failure.ifPresent(text -> failures.add(parser + ": " + text));
      var last = RUNS.matcher(said).results().reduce((_, later) -> later);
      table.row(
          parser,
          each,
          last.map(one -> one.group(1)).orElse("none"),
          last.map(one -> one.group(2)).orElse("none"),
          failure.orElse(""));
      assertThat(last).as(said).isPresent();
    }
    table.publish("Fuzzed by Jazzer, %d s in all".formatted(ALL.toSeconds()));
    assertThat(failures).isEmpty();
  }

  private static List<Path> seeds(Parser parser) throws IOException {
    var folder = SEEDS.resolve(parser.name().toLowerCase(java.util.Locale.ROOT));
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /// All that the fuzzer says. What it finds stays under `target/thorough/fuzz`.
  private static String fuzz(Parser parser, long seconds) throws Exception {
    var name = parser.name().toLowerCase(java.util.Locale.ROOT);
    var work = Files.createDirectories(Path.of("target", "thorough", "fuzz", name));
    var corpus = Files.createDirectories(work.resolve("corpus"));
    var log = work.resolve("log").toFile();
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+EnableDynamicAgentLoading",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dparser=" + parser,
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzTarget.class.getName(),
                "--instrumentation_includes=dev.mooring.**",
                "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.**",
                "-max_total_time=" + seconds,
                "-timeout=10",
                "--reproducer_path=" + work.toAbsolutePath(),
                "-artifact_prefix=" + work.toAbsolutePath() + "/",
                corpus.toAbsolutePath().toString(),
                SEEDS.resolve(name).toAbsolutePath().toString())
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start();
    try {
      assertThat(process.waitFor(seconds + 300, TimeUnit.SECONDS)).as("%s ends", parser).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return Files.readString(log.toPath());
  }
}
