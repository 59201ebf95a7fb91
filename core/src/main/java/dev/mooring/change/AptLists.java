package dev.mooring.change;

import dev.mooring.command.Shell;

/// Apt's lists of packages, where we fetched the first ones. They go with our packages, unless
/// others have fetched them again since: then they're theirs.
final class AptLists {
  /// What the lists were when we fetched them last.
  private static final String NOTE = Mark.FOLDER + "/lists";

  private static final String SUM =
      "stat -c '%n %s %y' /var/lib/apt/lists /var/lib/apt/lists/*_* 2>/dev/null | sha256sum";

  /// Fetches them. Lists that others fetched in between aren't noted as ours.
  static final String FETCH =
      Shell.asRoot(
          """
          was=$(%1$s)
          apt-get -q update || exit
          if [ ! -e %2$s ] || [ "$(cat %2$s)" = "$was" ]; then
            install -d -m 0755 %3$s && %1$s > %2$s
          fi
          """
              .formatted(SUM, NOTE, Mark.FOLDER));

  /// Lines of a script for root that delete them. Where our whole folder is lost, the journal alone
  /// tells that there were none before us.
  static final String REMOVE =
      """
      if [ ! -d %3$s ] || [ "$(cat %2$s 2>/dev/null)" = "$(%1$s)" ]; then
        find /var/lib/apt/lists -maxdepth 1 -type f -name '*_*' -delete 2>/dev/null || true
        rm -f /var/cache/apt/pkgcache.bin /var/cache/apt/srcpkgcache.bin
      fi
      rm -f %2$s\
      """
          .formatted(SUM, NOTE, Mark.FOLDER);

  private AptLists() {}
}
