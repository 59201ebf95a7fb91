package dev.mooring.change;

/// The scripts that put a file on the machine and take it away again. A list on the machine says
/// which files are ours, and what stood there before is kept beside it.
final class OurFiles {
  static final String LIST = Mark.FOLDER + "/files";
  static final String KEPT = Mark.FOLDER + "/before";

  private OurFiles() {}

  /// Writes standard input to a path: never half, never readable by others in between. Several may
  /// come at once, so each file has an entrance of its own.
  ///
  /// @param owner `user:group`
  /// @param mode octal, such as `0644`
  static String put(String path, String owner, String mode) {
    return Shell.asRoot(
        """
        install -d -m 0755 %3$s %4$s
        touch %5$s
        [ -d %2$s ] || { echo %2$s/ >> %5$s; install -d -m 0755 %2$s; }
        if ! grep -qxF %1$s %5$s; then
          if [ -e %1$s ]; then cp -p %1$s %4$s/%6$s; fi
          echo %1$s >> %5$s
        fi
        umask 077
        cat > %3$s/incoming-%6$s
        chown %7$s %3$s/incoming-%6$s
        chmod %8$s %3$s/incoming-%6$s
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
                SecurityLabel.restore(path)));
  }

  /// Removes a file of ours or puts back what it replaced; does nothing to a file that is not on
  /// the list.
  static String remove(String path) {
    return Shell.asRoot(
        """
        if [ -e %2$s ] && grep -qxF %1$s %2$s; then
          rm -f %1$s
          if [ -e %3$s/%4$s ]; then mv -f %3$s/%4$s %1$s; fi
          %7$s
          grep -vxF %1$s %2$s > %2$s.new || true
          mv -f %2$s.new %2$s
          if grep -qxF %6$s/ %2$s && ! grep -q ^%6$s/. %2$s; then
            rmdir %6$s 2>/dev/null || true
            grep -vxF %6$s/ %2$s > %2$s.new || true
            mv -f %2$s.new %2$s
          fi
        fi
        %5$s
        """
            .formatted(
                path,
                LIST,
                KEPT,
                flat(path),
                Mark.TIDY,
                folder(path),
                SecurityLabel.restore(path)));
  }

  /// Makes a folder that goes again with the last of our files in it; one that is there stays as it
  /// is.
  ///
  /// @param owner `user:group`
  static String folder(String folder, String owner) {
    return Shell.asRoot(
        """
        install -d -m 0755 %2$s
        [ -d %1$s ] || { echo %1$s/ >> %3$s; install -d -m 0755 %1$s; chown %4$s %1$s; }
        """
            .formatted(folder, Mark.FOLDER, LIST, owner));
  }

  /// Asks whether a path is on the list.
  static String isListed(String path) {
    return "grep -qxF " + path + " " + LIST;
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/'));
  }

  static String flat(String path) {
    return path.substring(1).replace('/', '%');
  }
}
