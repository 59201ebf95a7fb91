package dev.mooring.change;

import dev.mooring.command.Script;
import dev.mooring.mark.Mark;
import dev.mooring.port.World;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import java.util.function.Consumer;

/// A folder on the machine for what is fetched there: made anew for each time, with a name that
/// could not be known before, in a place that root alone writes to. While it is filled it belongs
/// to the login user, whose settings lead to the web; from then on to root, so that what was
/// compared is what is installed. One that is left over, because everything was killed, goes with
/// the next run and with undo.
///
/// @param path in [Mark#FOLDER]
public record DownloadFolder(OnMachine change, String path) {
  /// What their names begin with.
  private static final String ALL = Mark.FOLDER + "/download.";

  /// Whether one is left over, so that what it was filled for isn't done yet.
  public static boolean isLeft(OnMachine change, WorldView world) {
    return change.holds(world, "ls -d " + ALL + "* >/dev/null 2>&1");
  }

  /// Takes away what is left over.
  public static void clear(OnMachine change, World world, Consumer<String> lines) {
    change.run(world, script("clear-downloads"), lines);
  }

  /// Does something with a folder, which is gone afterwards.
  public static void use(
      OnMachine change, World world, Consumer<String> lines, Consumer<DownloadFolder> work) {
    var folder = make(change, world);
    try {
      work.accept(folder);
    } catch (WorldException failure) {
      try {
        folder.remove(world, lines);
      } catch (WorldException left) {
        failure.addSuppressed(left);
      }
      throw failure;
    }
    folder.remove(world, lines);
  }

  private static DownloadFolder make(OnMachine change, World world) {
    var user = change.run(world, "id -un", _ -> {}).strip();
    var made = change.run(world, script("make-download", user), _ -> {});
    return new DownloadFolder(change, made.strip());
  }

  public String file(String name) {
    return path + "/" + name;
  }

  /// From now on only root changes what is in it.
  public void seal(World world, Consumer<String> lines) {
    change.run(world, "sudo chown -R root:root " + path, lines);
  }

  private void remove(World world, Consumer<String> lines) {
    change.run(world, script("remove-download", path), lines);
  }

  private static Script script(String name, String... arguments) {
    return Script.of(DownloadFolder.class, name, arguments);
  }
}
