package dev.mooring.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Uses what was installed as a person without a JDK would.
///
/// @param launcher the installed command
/// @param home a home folder of its own
/// @param files settings files to be opened
record Trial(Path launcher, Path home, Path files) {
  private static final long MINUTES = 5;
  private static final int WRONG_USE = 2;

  /// The command answers.
  void greeting() throws IOException, InterruptedException {
    say("--version", 0, List.of("--version"));
  }

  /// A practice journey goes through, and the window shows its first page, also for a settings
  /// file; a wrong one is refused.
  void journey() throws IOException, InterruptedException {
    greeting();
    say("a practice journey", 0, List.of("run", "--lab", "--mesh", "today", "--yes"));
    say("the window", 0, List.of("wizard", "--practice", "--probe"));
    say("a settings file", 0, opening("right.mooring"));
    say("a wrong file", WRONG_USE, opening("wrong.mooring"));
    if (!Files.exists(home.resolve("state/mooring/mooring.log"))) {
      throw new IllegalStateException("There is no log of the user's own in " + home);
    }
  }

  private List<String> opening(String file) {
    var path = files.resolve(file).toAbsolutePath().toString();
    return List.of("wizard", "--practice", "--probe", path);
  }

  private void say(String what, int expected, List<String> args)
      throws IOException, InterruptedException {
    var command = new ProcessBuilder(launcher.toString());
    command.command().addAll(args);
    var environment = command.environment();
    environment.clear();
    // Where programs are looked for, there is none, so no Java either.
    environment.put("PATH", Files.createDirectories(home.resolve("bin")).toString());
    environment.put("HOME", home.toString());
    environment.put("XDG_STATE_HOME", home.resolve("state").toString());
    environment.put("JDK_JAVA_OPTIONS", "");
    environment.put("JAVA_TOOL_OPTIONS", "-Dglass.platform=Headless -Dprism.order=sw");
    var log = home.resolve("trial.log");
    var start = System.nanoTime();
    var process = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroy();
      throw new IllegalStateException(what + " does not end:\n" + Files.readString(log));
    }
    if (process.exitValue() != expected) {
      throw new IllegalStateException(
          what + " ends with " + process.exitValue() + ":\n" + Files.readString(log));
    }
    System.out.printf(
        "%-20s %5d ms%n", what, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
  }
}
