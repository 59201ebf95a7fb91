package dev.mooring.change.software;

import dev.mooring.command.Shell;
import dev.mooring.mark.Mark;

/// Apt's lists of packages, where we fetched the first ones. They go with our packages, unless
/// others have fetched them again since: then they're theirs.
final class AptLists {
  /// A question that holds where apt has none.
  static final String NONE = "! ls /var/lib/apt/lists 2>/dev/null | grep -q _";

  /// On the machine where there were none before us: what the lists were when we fetched them last;
  /// `begun` as long as they are being fetched, or where that was cut off.
  private static final String NOTE = Mark.FOLDER + "/lists";

  private static final String SUM =
      "stat -c '%n %s %y' /var/lib/apt/lists /var/lib/apt/lists/*_* 2>/dev/null | sha256sum";

  /// A question of a script that holds where they are ours.
  private static final String ARE_OURS =
      "{ note=$(cat %1$s 2>/dev/null); [ \"$note\" = begun ] || [ \"$note\" = \"$(%2$s)\" ]; }"
          .formatted(NOTE, SUM);

  /// Fetches them. Lists that others fetched in between aren't noted as ours.
  static final String FETCH =
      Shell.asRoot(
          """
          if %5$s || %3$s; then
            install -d -m 0755 %4$s
            echo begun > %2$s
          fi
          apt-get -q update
          if [ "$(cat %2$s 2>/dev/null)" = begun ]; then %1$s > %2$s; fi
          """
              .formatted(SUM, NOTE, ARE_OURS, Mark.FOLDER, NONE));

  /// Lines of a script for root that delete them.
  static final String REMOVE = remove(ARE_OURS) + "\nrm -f " + NOTE;

  /// The same where our whole folder may be lost, and the journal tells that there were none before
  /// us.
  static final String REMOVE_FIRST = remove("[ ! -d " + Mark.FOLDER + " ]") + "\n" + REMOVE;

  private AptLists() {}

  private static String remove(String question) {
    return """
    if %s; then
      find /var/lib/apt/lists -maxdepth 1 -type f -name '*_*' -delete 2>/dev/null || true
      rm -f /var/cache/apt/pkgcache.bin /var/cache/apt/srcpkgcache.bin
    fi\
    """
        .formatted(question);
  }
}
