package dev.mooring.change.file;

import dev.mooring.change.OurFolder;
import dev.mooring.command.Shell;
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
  public static String put(JourneyId journey, String path, String owner, String mode) {
    return Shell.asRoot(
        """
        %10$s
        install -d -m 0755 %4$s
        touch %5$s
        [ -d %2$s ] || { echo %2$s/ >> %5$s; install -d -m 0755 %2$s; }
        if ! grep -qxF %1$s %5$s; then
          if [ -e %1$s ] || [ -L %1$s ]; then cp -a %1$s %4$s/%6$s; fi
          echo %1$s >> %5$s
        fi
        umask 077
        cat > %3$s/incoming-%6$s
        chown %7$s %3$s/incoming-%6$s
        chmod %8$s %3$s/incoming-%6$s
        echo "$(sha256sum < %3$s/incoming-%6$s | cut -c -64)  %1$s" >> %11$s
        mv -f %3$s/incoming-%6$s %1$s
        %9$s
        """
            .formatted(
                path,
                folder(path),
                Mark.FOLDER,
                KEPT,
                LIST,
                flat(path),
                owner,
                mode,
                SecurityLabel.restore(path),
                OurFolder.make(journey),
                OurFolder.WRITTEN));
  }

  /// The same of a file that programs which we install write over, as the node agent does with
  /// keys: as long as it has that owner, it is ours.
  static String putForOwner(JourneyId journey, String path, String owner, String mode) {
    var note =
        Shell.asRoot(
            "%1$s\ntouch %2$s\ngrep -qxF '%3$s  %4$s' %2$s || echo '%3$s  %4$s' >> %2$s"
                .formatted(OurFolder.make(journey), OurFolder.WRITTEN, ANY + owner, path));
    return note + " && " + put(journey, path, owner, mode);
  }

  /// Removes a file of ours or puts back what it replaced; does nothing to a file that is not on
  /// the list.
  public static String remove(String path) {
    return Shell.asRoot(
        """
        if [ -e %2$s ] && grep -qxF %1$s %2$s; then
          rm -f %1$s
          if [ -e %3$s ] || [ -L %3$s ]; then mv -f %3$s %1$s; fi
          %4$s
        fi
        %5$s
        """
            .formatted(
                path, LIST, KEPT + "/" + flat(path), SecurityLabel.restore(path), unlist(path)));
  }

  /// Leaves a file of ours that others changed since. What we replaced was theirs too, and comes
  /// beside it.
  static String leave(String path) {
    return Shell.asRoot(
        """
        if [ -e %1$s ] || [ -L %1$s ]; then mv -f %1$s %2$s; fi
        %3$s
        """
            .formatted(KEPT + "/" + flat(path), path + BESIDE, unlist(path)));
  }

  /// What the name of a file that we replaced ends with, where it cannot have its own.
  static final String BESIDE = ".before-mooring";

  /// Removes a file that no list knows any more, and its folder where we made it.
  static String removeProved(FileTrace trace) {
    var folder = trace.folder().isEmpty() ? "" : "rmdir " + trace.folder() + " 2>/dev/null || true";
    return Shell.asRoot("rm -f " + trace.path() + "\n" + folder + "\n" + OurFolder.TIDY);
  }

  private static String unlist(String path) {
    return """
    if [ -e %1$s ]; then
      grep -vxF %2$s %1$s > %1$s.new || true
      mv -f %1$s.new %1$s
      if grep -qxF %3$s/ %1$s && ! grep -q ^%3$s/. %1$s; then
        rmdir %3$s 2>/dev/null || true
        grep -vxF %3$s/ %1$s > %1$s.new || true
        mv -f %1$s.new %1$s
      fi
    fi
    if [ -e %4$s ]; then sed -i '/  %5$s$/d' %4$s; fi
    %6$s\
    """
        .formatted(
            LIST,
            path,
            folder(path),
            OurFolder.WRITTEN,
            path.replace(".", "\\.").replace("/", "\\/"),
            OurFolder.TIDY);
  }

  /// Makes a folder that goes again with the last of our files in it; one that is there stays as it
  /// is.
  ///
  /// @param owner `user:group`
  static String folder(JourneyId journey, String folder, String owner) {
    return Shell.asRoot(
        """
        %2$s
        [ -d %1$s ] || { echo %1$s/ >> %3$s; install -d -m 0755 %1$s; chown %4$s %1$s; }
        """
            .formatted(folder, OurFolder.make(journey), LIST, owner));
  }

  static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/'));
  }

  /// Asks whether a path is on the list.
  public static String isListed(String path) {
    return "grep -qxF " + path + " " + LIST;
  }

  public static String flat(String path) {
    return path.substring(1).replace('/', '%');
  }
}
