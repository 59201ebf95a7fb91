package dev.mooring.installer.build;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The modules of the JDK that the jars use.
final class JdkModules {
  /// What is found by name at run time, so that jdeps cannot see it: Chinese dates and numbers, and
  /// the attach door that `jcmd` needs to look into a wizard that hangs.
  private static final Set<String> BY_NAME = Set.of("jdk.localedata", "jdk.management.agent");

  private JdkModules() {}

  static Set<String> of(Jars jars) throws IOException {
    var all = Stream.concat(jars.ours().stream(), jars.javafx().stream()).toList();
    var args =
        Stream.concat(
                Stream.of(
                    "--print-module-deps",
                    "--ignore-missing-deps",
                    "--multi-release",
                    "25",
                    "--class-path",
                    path(all)),
                all.stream().map(Path::toString))
            .toList();
    // Before the answer stand warnings of packages that lie in two jars.
    var answer = Tool.run("jdeps", args).lines().toList().getLast();
    var found = new TreeSet<>(List.of(answer.strip().split(",")));
    found.removeIf(name -> name.startsWith("javafx."));
    found.addAll(BY_NAME);
    return found;
  }

  private static String path(List<Path> jars) {
    return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
