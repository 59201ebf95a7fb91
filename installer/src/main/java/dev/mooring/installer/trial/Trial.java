package dev.mooring.installer.trial;

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
  private static final String HEADLESS = "-Dglass.platform=Headless -Dprism.order=sw ";

  /// Java ends where it cannot use the launcher's cache, instead of starting slowly.
  private static final String CACHED = "-XX:AOTMode=on -Xlog:aot*=error";

  /// The command answers.
  void greeting() throws IOException, InterruptedException {
    say("--version", 0, "", List.of("--version"));
  }

  /// The caches are taken, a practice journey goes through, and the window shows its first page,
  /// also for a settings file; a wrong one is refused.
  void journey() throws IOException, InterruptedException {
    greeting();
    say("the cache of --version", 0, CACHED, List.of("--version"));
    say("the window's cache", 0, CACHED, List.of("wizard", "--probe"));
    say("the commands' cache", 0, CACHED, List.of("plan", "--help"));
    say("a practice journey", 0, "", List.of("run", "--lab", "--mesh", "today", "--yes"));
    say("the window", 0, "", List.of("wizard", "--practice", "--probe"));
    say("a settings file", 0, "", opening("right.mooring"));
    say("a wrong file", WRONG_USE, "", opening("wrong.mooring"));
    if (!Files.exists(home.resolve("state/mooring/mooring.log"))) {
      throw new IllegalStateException("There is no log of the user's own in " + home);
    }
  }

  private List<String> opening(String file) {
    var path = files.resolve(file).toAbsolutePath().toString();
    return List.of("wizard", "--practice", "--probe", path);
  }

  /// @param option for Java
  private void say(String what, int expected, String option, List<String> args)
      throws IOException, InterruptedException {
    var command = new ProcessBuilder(launcher.toString());
    command.command().addAll(args);
    var environment = command.environment();
    environment.clear();
    environment.put("PATH", programs().toString());
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
    if (process.exitValue() != expected) {
      throw new IllegalStateException(
          what + " ends with " + process.exitValue() + ":\n" + Files.readString(log));
    }
    System.out.printf(
        "| %-46s | %7d ms |%n", what, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
  }

  /// Where programs are looked for, only the one lies that the launcher asks where a link leads; no
  /// Java.
  private Path programs() throws IOException {
    var folder = Files.createDirectories(home.resolve("bin"));
    var link = folder.resolve("readlink");
    if (!Files.exists(link)) {
      Files.createSymbolicLink(link, Path.of("/usr/bin/readlink"));
    }
    return folder;
  }
}
