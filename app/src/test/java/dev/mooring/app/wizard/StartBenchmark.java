package dev.mooring.app.wizard;

import dev.mooring.app.Main;
import dev.mooring.app.session.Folders;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The time from a process's start until its window is drawn and takes keys, in rounds: the
/// wizard's first page and an empty window in turns, both with the launcher's options.
///
/// @param wizard of the first page, in the middle of the rounds
/// @param empty of the empty window
record StartBenchmark(Duration wizard, Duration empty) {
  private static final Path LIBRARIES = Path.of("target", "mooring", "lib");

  static StartBenchmark of(int rounds) throws IOException {
    var state = Folders.temporary("mooring-benchmark-");
    var wizards = new ArrayList<Duration>();
    var empties = new ArrayList<Duration>();
    // The first of each warms the disk's cache.
    for (var round = 0; round <= rounds; round++) {
      var empty = first(state, Path.of("target") + "/classes:target/test-classes", "EmptyWindow");
      var wizard = first(state, LIBRARIES + "/*", Main.class.getName(), "wizard", "--probe");
      if (round > 0) {
        empties.add(empty);
        wizards.add(wizard);
      }
    }
    Folders.remove(state);
    return new StartBenchmark(median(wizards), median(empties));
  }

  double ratio() {
    return (double) wizard.toNanos() / empty.toNanos();
  }

  private static Duration first(Path state, String classPath, String... command)
      throws IOException {
    var name = command[0];
    var main = name.contains(".") ? name : StartBenchmark.class.getPackageName() + "." + name;
    var words =
        Stream.of(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--sun-misc-unsafe-memory-access=allow",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xshare:auto",
                    "-Dglass.platform=Headless",
                    "-Dprism.order=sw",
                    "--module-path=" + LIBRARIES.resolve("javafx"),
                    "--add-modules=javafx.controls",
                    "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                    "--class-path=" + classPath,
                    main),
                Stream.of(command).skip(1))
            .flatMap(part -> part)
            .toList();
    var builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("XDG_STATE_HOME", state.toString());
    var start = System.nanoTime();
    var process = builder.start();
    try (var out = process.inputReader()) {
      var line = out.readLine();
      var took = Duration.ofNanos(System.nanoTime() - start);
      if (line == null) {
        throw new IllegalStateException(main + " showed nothing.");
      }
      process.onExit().join();
      return took;
    }
  }

  private static Duration median(List<Duration> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }
}
