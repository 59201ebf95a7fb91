package dev.mooring.change.file;

import dev.mooring.command.Script;
import dev.mooring.mark.Mark;
import dev.mooring.model.JourneyId;

/// The scripts that put a file on the machine and take it away again. A list on the machine says
/// which files are ours, another one what we wrote, and what stood there before is kept beside
/// them.
public final class OurFiles {
  public static final String LIST = Mark.FOLDER + "/files";

  /// Stands where a checksum would, before the owner.
  static final String ANY = "any:";

  public static final String KEPT = Mark.FOLDER + "/before";

  private OurFiles() {}

  /// Writes standard input to a path: never half, never readable by others in between. Several may
  /// come at once, so each file has an entrance of its own.
  ///
  /// @param owner `user:group`
  /// @param mode octal, such as `0644`
  public static Script put(JourneyId journey, String path, String owner, String mode) {
    return script("put", journey.toString(), path, owner, mode, "");
  }

  /// The same of a file that programs which we install write over, as the node agent does with
  /// keys: as long as it has that owner, it is ours.
  static Script putForOwner(JourneyId journey, String path, String owner, String mode) {
    return script("put", journey.toString(), path, owner, mode, ANY);
  }

  /// Removes a file of ours or puts back what it replaced; does nothing to a file that is not on
  /// the list.
  public static Script remove(String path) {
    return script("remove", path);
  }

  /// Leaves a file of ours that others changed since. What we replaced was theirs too, and comes
  /// beside it.
  static Script leave(String path) {
    return script("leave", path, path + BESIDE);
  }

  /// What the name of a file that we replaced ends with, where it cannot have its own.
  static final String BESIDE = ".before-mooring";

  /// Removes a file that no list knows any more, and its folder where we made it.
  static Script removeProved(FileTrace trace) {
    return script("remove-proved", trace.path(), trace.folder());
  }

  /// Makes a folder that goes again with the last of our files in it; one that is there stays as it
  /// is.
  ///
  /// @param owner `user:group`
  static Script folder(JourneyId journey, String folder, String owner) {
    return script("make-folder", journey.toString(), folder, owner);
  }

  private static Script script(String name, String... arguments) {
    return Script.of(OurFiles.class, name, arguments);
  }

  /// Asks whether a path is on the list.
  public static String isListed(String path) {
    return "grep -qxF " + path + " " + LIST;
  }

  public static String flat(String path) {
    return path.substring(1).replace('/', '%');
  }
}
