package dev.mooring.model;

import java.util.List;
import java.util.Optional;

/// A service that the machine offers to the mesh.
///
/// @param database the database that comes with it, for the tutorial's `mysqldb`
public record ServiceSpec(
    String name, List<PortSpec> ports, String account, Optional<DatabaseSpec> database) {

  /// The tutorial's service: MariaDB with Bookinfo's ratings on port 3306.
  public static ServiceSpec mysqldb(DatabaseSpec database) {
    return new ServiceSpec(
        "mysqldb", List.of(new PortSpec("mysql", 3306)), "default", Optional.of(database));
  }
}
