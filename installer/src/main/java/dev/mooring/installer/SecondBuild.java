package dev.mooring.installer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedSet;

/// Makes runtime and image again, in another folder, and holds them against the first ones.
///
/// @param jpackage with the second folder as its target
record SecondBuild(Jars jars, Jpackage jpackage, SourceDate date) {
  private static final String CACHE = ".aot";

  /// @return the second image
  /// @throws IllegalStateException when a file is not the same, but for the caches, which show the
  ///   training that they come from
  Path against(Path first) throws IOException, InterruptedException {
    var runtime = new RuntimeImage(jpackage.target().resolve("runtime"));
    runtime.make(jars, JdkModules.of(jars));
    var image = jpackage.image(jars, runtime, date);
    new FastStart(image, jpackage.target().resolve("training")).prepare();
    date.onto(image);
    report(Contents.of(first), Contents.of(image));
    return image;
  }

  private static void report(Contents first, Contents second) {
    var differences = first.differences(second);
    var caches = differences.stream().filter(SecondBuild::isCache).toList();
    var others = differences.stream().filter(path -> !isCache(path)).toList();
    if (!others.isEmpty()) {
      throw new IllegalStateException("A second build gives other files: " + others);
    }
    System.out.printf("| %-46s | %s |%n", "second build, same files", same(first, differences));
    System.out.printf("| %-46s | %s |%n", "second build, other caches", caches);
  }

  private static boolean isCache(Path path) {
    return path.toString().endsWith(CACHE);
  }

  private static int same(Contents all, SortedSet<Path> differences) {
    return all.entries().size() - differences.size();
  }
}
