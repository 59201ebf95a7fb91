package dev.mooring.change;

import dev.mooring.command.Shell;

/// Apt's lists of packages, where we fetched the first ones. They go with our packages, unless
/// others have fetched them again since: then they're theirs.
final class AptLists {
  /// What the lists were when we fetched them last; `begun` as long as they are being fetched, or
  /// where that was cut off.
  private static final String NOTE = Mark.FOLDER + "/lists";

  private static final String SUM =
      "stat -c '%n %s %y' /var/lib/apt/lists /var/lib/apt/lists/*_* 2>/dev/null | sha256sum";

  /// A question of a script that holds where others haven't fetched them since.
  private static final String ARE_OURS =
      "{ now=$(cat %1$s 2>/dev/null); [ \"$now\" = begun ] || [ \"$now\" = \"$(%2$s)\" ]; }"
          .formatted(NOTE, SUM);

  /// Fetches them. Lists that others fetched in between aren't noted as ours.
  static final String FETCH =
      Shell.asRoot(
          """
          if [ ! -e %2$s ] || %3$s; then
            install -d -m 0755 %4$s
            echo begun > %2$s
          fi
          apt-get -q update
          if [ "$(cat %2$s)" = begun ]; then %1$s > %2$s; fi
          """
              .formatted(SUM, NOTE, ARE_OURS, Mark.FOLDER));

  /// Lines of a script for root that delete them. Where our whole folder is lost, the journal alone
  /// tells that there were none before us.
  static final String REMOVE =
      """
      if [ ! -d %1$s ] || %2$s; then
        find /var/lib/apt/lists -maxdepth 1 -type f -name '*_*' -delete 2>/dev/null || true
        rm -f /var/cache/apt/pkgcache.bin /var/cache/apt/srcpkgcache.bin
      fi
      rm -f %3$s\
      """
          .formatted(Mark.FOLDER, ARE_OURS, NOTE);

  private AptLists() {}
}
