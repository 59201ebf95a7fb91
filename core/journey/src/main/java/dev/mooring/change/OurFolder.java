package dev.mooring.change;

import dev.mooring.mark.Mark;
import dev.mooring.model.JourneyId;
import dev.mooring.port.WorldView;

/// The folder on the machine with the lists of what is ours there. It says whose it is, and goes
/// with the last of its entries.
public final class OurFolder {
  /// Bodies of our blocks, one file for each file that has one.
  public static final String BLOCKS = Mark.FOLDER + "/blocks";

  /// The checksums of what we wrote, as `sha256sum` prints them.
  public static final String WRITTEN = Mark.FOLDER + "/written";

  /// The packages that we installed, one a line.
  public static final String PACKAGES = Mark.FOLDER + "/packages";

  /// What came along with them: `PACKAGE path PATH`, `PACKAGE account NAME`, `PACKAGE package
  /// NAME`.
  public static final String BROUGHT = Mark.FOLDER + "/brought";

  /// Lines of a script that remove what a download left, forget the blocks whose file is gone, or
  /// has none any more, and take away the lists once nothing is on them. What others put beside
  /// them stays, with the folder.
  public static final String TIDY =
      "rm -rf "
          + Mark.FOLDER
          + "/download.*"
          + """

          for f in %2$s/*; do grep -q '^# BEGIN mooring' "/$(basename "$f" | tr %% /)" 2>/dev/null || rm -f "$f"; done
          if cd %1$s 2>/dev/null && [ ! -s files ] && [ ! -s packages ] && [ ! -s database ] && [ -z "$(ls blocks 2>/dev/null)" ]; then
            rm -rf blocks before
            rm -f files packages database written journey brought lists sidecar rating-seen
            cd /
            rmdir %1$s 2>/dev/null || true
          fi\
          """
              .formatted(Mark.FOLDER, BLOCKS);

  private static final String JOURNEY = Mark.FOLDER + "/journey";

  private OurFolder() {}

  /// Line of a script for root that makes it; the journey that made it first stays named.
  public static String make(JourneyId journey) {
    return "install -d -m 0755 %1$s; [ -e %2$s ] || echo %3$s > %2$s"
        .formatted(Mark.FOLDER, JOURNEY, journey);
  }

  /// Whether a path came with a package of ours, or lies in a folder that did.
  public static boolean broughtPath(OnMachine change, WorldView world, String path) {
    return change
        .look(world)
        .map(there -> there.ask("cat " + BROUGHT).out())
        .orElse("")
        .lines()
        .filter(line -> line.contains(" path "))
        .map(line -> line.substring(line.indexOf(" path ") + " path ".length()))
        .anyMatch(ours -> (path + "/").startsWith(ours.endsWith("/") ? ours : ours + "/"));
  }
}
