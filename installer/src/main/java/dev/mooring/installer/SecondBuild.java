package dev.mooring.installer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedSet;

/// Makes the image again, in another folder, and holds it against the first one.
///
/// @param second to be made
record SecondBuild(Image second) {
  private static final String CACHE = ".aot";

  /// @throws IllegalStateException when a file is not the same, but for the caches, which show the
  ///   training that they come from
  void against(Path first) throws IOException, InterruptedException {
    report(Contents.of(first), Contents.of(second.make()));
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
