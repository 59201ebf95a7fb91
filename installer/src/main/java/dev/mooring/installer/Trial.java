package dev.mooring.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Uses what was unpacked as a person without a JDK would.
///
/// @param launcher the command in the unpacked package
/// @param home a home folder of its own
record Trial(Path launcher, Path home) {
  private static final long MINUTES = 5;
  private static final String HEADLESS = "-Dglass.platform=Headless -Dprism.order=sw ";

  /// Java ends where it cannot use the launcher's cache, instead of starting slowly.
  private static final String CACHED = "-XX:AOTMode=on -Xlog:aot*=error";

  /// The command answers, a practice journey goes through, and the window shows its first page.
  void run() throws IOException, InterruptedException {
    Files.createDirectories(home);
    say("--version", List.of("--version"));
    say("the window's cache", List.of("wizard", "--probe"), CACHED);
    say("the commands' cache", List.of("plan", "--help"), CACHED);
    say("a practice journey", List.of("run", "--lab", "--mesh", "today", "--yes"));
    say("the window", List.of("wizard", "--practice", "--probe"));
  }

  private void say(String what, List<String> args) throws IOException, InterruptedException {
    say(what, args, "");
  }

  /// @param option for Java
  private void say(String what, List<String> args, String option)
      throws IOException, InterruptedException {
    var command = new ProcessBuilder(launcher.toString());
    command.command().addAll(args);
    var environment = command.environment();
    environment.clear();
    environment.put("PATH", "/usr/bin:/bin");
    environment.put("HOME", home.toString());
    environment.put("XDG_STATE_HOME", home.resolve("state").toString());
    environment.put("JDK_JAVA_OPTIONS", "");
    environment.put("JAVA_TOOL_OPTIONS", HEADLESS + option);
    var log = home.resolve("trial.log");
    var start = System.nanoTime();
    var process = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroy();
      throw new IllegalStateException(what + " does not end:\n" + Files.readString(log));
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException(
          what + " ends with " + process.exitValue() + ":\n" + Files.readString(log));
    }
    System.out.printf(
        "%-20s %5d ms%n", what, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
  }
}
