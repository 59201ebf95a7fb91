package dev.mooring.change;

import dev.mooring.mark.Mark;
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

  private OurFolder() {}

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
