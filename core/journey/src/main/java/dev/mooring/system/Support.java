package dev.mooring.system;

import dev.mooring.mesh.Mesh;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which distributions a mesh has packages for. Istio 0.2 was released as Debian packages alone;
/// today's Istio has RPM packages too.
public enum Support {
  /// It is known to work.
  TRIED,
  /// It has the right kind of packages, and nobody has tried it.
  UNTRIED,
  /// It is older than what is looked after.
  TOO_OLD,
  /// The mesh has no packages of its kind.
  OTHER_PACKAGES;

  /// One line of the table.
  ///
  /// @param first oldest version that is looked after
  /// @param last newest version that is known to work
  private record Row(String id, String first, String last) {}

  private static final List<Row> DEB =
      List.of(new Row("debian", "11", "13"), new Row("ubuntu", "18.04", "26.04"));
  private static final List<Row> RPM =
      Stream.of("rhel", "rocky", "almalinux", "centos")
          .map(id -> new Row(id, "8", "9.99"))
          .toList();
  private static final List<String> RPM_FAMILIES = List.of("rhel", "fedora", "centos");

  /// What a mesh can do with a distribution.
  public static Support of(Mesh mesh, Distribution distribution) {
    var rows = mesh.hasRpms() ? Stream.concat(DEB.stream(), RPM.stream()).toList() : DEB;
    return row(rows, distribution)
        .map(row -> within(row, distribution))
        .orElse(hasPackages(mesh, distribution) ? UNTRIED : OTHER_PACKAGES);
  }

  private static Optional<Row> row(List<Row> rows, Distribution distribution) {
    return rows.stream().filter(row -> row.id().equals(distribution.id())).findFirst();
  }

  private static Support within(Row row, Distribution distribution) {
    if (distribution.isOlderThan(row.first())) {
      return TOO_OLD;
    }
    var isNewer =
        !distribution.version().equals(row.last()) && !distribution.isOlderThan(row.last());
    return isNewer ? UNTRIED : TRIED;
  }

  private static boolean hasPackages(Mesh mesh, Distribution distribution) {
    return distribution.isLike("debian")
        || (mesh.hasRpms() && RPM_FAMILIES.stream().anyMatch(distribution::isLike));
  }
}
