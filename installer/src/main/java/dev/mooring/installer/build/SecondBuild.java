package dev.mooring.installer.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;

/// Makes everything again, in another folder, and holds it against the first.
///
/// @param build to be done again
/// @param folder to work in
public record SecondBuild(Build build, Path folder) {

  /// The caches are the trace of a training and never the same twice; so the second build takes
  /// those of the first.
  ///
  /// @throws IllegalStateException when a file is not the same, in the image or as a package
  public void against(Build.Products first) throws IOException, InterruptedException {
    var caches = ImageLayout.of(first.image()).app();
    var second = build.in(folder).make(Optional.of(caches));
    var all = Contents.of(first.image());
    var others = new TreeSet<>(all.differences(Contents.of(second.image())));
    for (var made : first.packages().values()) {
      var again = folder.resolve(made.getFileName());
      if (!Digest.SHA256.of(made).equals(Digest.SHA256.of(again))) {
        others.add(made.getFileName());
      }
    }
    if (!others.isEmpty()) {
      throw new IllegalStateException("A second build gives other files: " + others);
    }
    var same = all.entries().size() + " files, " + String.join(", ", first.packages().keySet());
    System.out.printf("| %-46s | %s |%n", "the same in a second build", same);
  }
}
