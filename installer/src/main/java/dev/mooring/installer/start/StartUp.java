package dev.mooring.installer.start;

import dev.mooring.installer.build.ImageLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How fast the installed program starts: with its caches, without them, and beside programs that
/// do nothing.
///
/// @param image what was installed
/// @param work a folder to work in
public record StartUp(Path image, Path work) {
  private static final int ROUNDS = 5;
  private static final String MAIN = "an empty Java main";
  private static final String WINDOW = "an empty JavaFX window";
  private static final String CACHED_WINDOW = "an empty window with a cache";
  private static final String HEADLESS = "-Dglass.platform=Headless -Dprism.order=sw";

  /// The table's lines.
  public List<String> rows() throws IOException, InterruptedException {
    Files.createDirectories(work);
    var layout = ImageLayout.of(image);
    var empty = EmptyPrograms.in(layout, work);
    try (var lab = RunningLab.start(layout.launcher(), work)) {
      var starts = new ArrayList<Start>();
      starts.add(new Start(MAIN, empty.main(), Map.of()));
      starts.addAll(both(layout, "--version"));
      starts.add(new Start(WINDOW, empty.window(), Map.of()));
      starts.add(new Start(CACHED_WINDOW, empty.cachedWindow(), Map.of()));
      starts.addAll(both(layout, "wizard", "--probe"));
      starts.addAll(both(layout, "plan", "--lab", lab.home().toString()));
      var against = new HashMap<String, List<String>>();
      against.put(name("--version"), List.of(without("--version"), MAIN));
      against.put(without("--version"), List.of(MAIN));
      against.put(name("wizard"), List.of(without("wizard"), WINDOW, CACHED_WINDOW));
      against.put(without("wizard"), List.of(WINDOW));
      against.put(name("plan"), List.of(without("plan")));
      return StartTable.of(starts, ROUNDS).rows(against);
    }
  }

  private List<Start> both(ImageLayout layout, String... args) {
    var command = new ArrayList<>(List.of(layout.launcher().toString()));
    command.addAll(List.of(args));
    return List.of(
        new Start(name(args[0]), command, variables(HEADLESS)),
        new Start(without(args[0]), command, variables(HEADLESS + " -XX:AOTMode=off")));
  }

  private Map<String, String> variables(String options) {
    return Map.of("JAVA_TOOL_OPTIONS", options, "XDG_STATE_HOME", work.toString());
  }

  private static String name(String command) {
    return "mooring " + command;
  }

  private static String without(String command) {
    return name(command) + " without its cache";
  }
}
