package dev.mooring.lab.machine.apt;

import java.util.ArrayList;
import java.util.List;

/// Which installed packages need which, as apt reckons when it removes some.
record Relations(PackageDatabase database) {

  /// Those that cannot be without what goes, and so go too.
  List<DebPackage> needing(List<DebPackage> gone) {
    var more = new ArrayList<DebPackage>();
    for (var next = needingOnce(gone); !next.isEmpty(); next = needingOnce(both(gone, more))) {
      more.addAll(next);
    }
    return more;
  }

  private List<DebPackage> needingOnce(List<DebPackage> gone) {
    return left(gone).stream()
        .filter(one -> gone.stream().anyMatch(other -> one.depends().contains(other.name())))
        .toList();
  }

  /// Those that came for another one's sake, and that none of those that stay needs any more.
  List<DebPackage> needless(List<DebPackage> gone) {
    var more = new ArrayList<DebPackage>();
    for (var next = needlessOnce(gone); !next.isEmpty(); next = needlessOnce(both(gone, more))) {
      more.addAll(next);
    }
    return more;
  }

  private List<DebPackage> needlessOnce(List<DebPackage> gone) {
    var left = left(gone);
    return left.stream()
        .filter(one -> database.isAutomatic(one.name()))
        .filter(one -> left.stream().noneMatch(other -> other.depends().contains(one.name())))
        .toList();
  }

  private List<DebPackage> left(List<DebPackage> gone) {
    return database.all().stream()
        .filter(PackageDatabase.Installed::isInstalled)
        .map(PackageDatabase.Installed::unpacked)
        .filter(one -> gone.stream().noneMatch(other -> other.name().equals(one.name())))
        .toList();
  }

  private static List<DebPackage> both(List<DebPackage> some, List<DebPackage> more) {
    var all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
