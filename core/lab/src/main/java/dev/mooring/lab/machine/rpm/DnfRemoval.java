package dev.mooring.lab.machine.rpm;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/// What goes along when dnf removes packages: those that cannot be without them, and those that
/// came for their sake and that nobody else needs.
record DnfRemoval(RpmDatabase database) {

  Set<RpmPackage> dependents(Collection<RpmPackage> asked) {
    var checks = new RpmChecks(database, "");
    return along(
        asked, (one, gone) -> one.requires().stream().anyMatch(need -> checks.isLost(need, gone)));
  }

  Set<RpmPackage> unused(Collection<RpmPackage> removed) {
    return along(
        removed,
        (one, gone) ->
            database.isDependency(one.name())
                && isNeededBy(one, gone)
                && !isNeededBy(one, others(gone)));
  }

  /// Grows a set until nothing more belongs to it; gives what is new.
  private Set<RpmPackage> along(
      Collection<RpmPackage> asked, BiPredicate<RpmPackage, Collection<RpmPackage>> belongs) {
    var gone = new LinkedHashSet<>(asked);
    for (var size = -1; size < gone.size(); ) {
      size = gone.size();
      database.all().stream()
          .filter(one -> !gone.contains(one) && belongs.test(one, gone))
          .toList()
          .forEach(gone::add);
    }
    gone.removeAll(asked);
    return gone;
  }

  private List<RpmPackage> others(Collection<RpmPackage> gone) {
    return database.all().stream().filter(one -> !gone.contains(one)).toList();
  }

  private static boolean isNeededBy(RpmPackage one, Collection<RpmPackage> some) {
    return some.stream().flatMap(s -> s.requires().stream()).anyMatch(one::answersTo);
  }
}
