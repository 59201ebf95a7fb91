package dev.mooring.step.system;

import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.model.JoinSpec;
import dev.mooring.system.FileSystem;
import dev.mooring.system.SystemReport;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/// Whether what is to be installed fits on the disk, and whether the disk can be written to.
record RoomCheck(JoinSpec spec) {
  private static final int KIB = 1024;

  /// Files of the database server and its parts, rounded up.
  private static final int INODES = 5000;

  Finding finding(SystemReport report) {
    if (!report.readOnly().isEmpty()) {
      return Finding.failed(Hint.FOLDER_READ_ONLY, String.join(", ", report.readOnly()));
    }
    var missing = NeededPackages.missing(spec, report);
    if (missing.isEmpty()) {
      return Finding.passed("");
    }
    for (var need : needs(missing, report.space()).entrySet()) {
      var free = free(report.space(), need.getKey());
      if (free < need.getValue()) {
        return Finding.failed(
            Hint.DISK_FULL, need.getKey(), String.valueOf(free), String.valueOf(need.getValue()));
      }
    }
    return report.inodes().stream()
        .filter(system -> system.total() > 0 && system.free() < INODES)
        .findFirst()
        .<Finding>map(
            full ->
                Finding.failed(Hint.INODES_EXHAUSTED, full.mount(), String.valueOf(full.free())))
        .orElse(Finding.passed(free(report.space(), "/") + " MB"));
  }

  /// MB for each file system: several folders may lie on one.
  private static Map<String, Integer> needs(List<NeededPackages> missing, List<FileSystem> space) {
    var needs = new TreeMap<String, Integer>();
    List<ToIntFunction<NeededPackages>> folders =
        List.of(NeededPackages::usr, NeededPackages::rest, NeededPackages::tmp);
    for (int i = 0; i < Math.min(folders.size(), space.size()); i++) {
      var size = missing.stream().mapToInt(folders.get(i)).sum();
      needs.merge(space.get(i).mount(), size, Integer::sum);
    }
    return needs;
  }

  private static long free(List<FileSystem> space, String mount) {
    return space.stream()
        .filter(system -> system.mount().equals(mount))
        .mapToLong(system -> system.free() / KIB)
        .findFirst()
        .orElse(0);
  }
}
