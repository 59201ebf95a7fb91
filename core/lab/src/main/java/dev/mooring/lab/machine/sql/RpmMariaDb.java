package dev.mooring.lab.machine.sql;

import dev.mooring.lab.machine.disk.Disk;
import dev.mooring.lab.machine.systemd.Service;

/// The unit `mariadb` as Red Hat's family packs it: what the server begins with is made at its
/// first start, and not when the package is installed.
public record RpmMariaDb(MariaDb server, Disk disk) implements Service {
  private static final String DATA = "/var/lib/mysql";

  @Override
  public void start() {
    if (disk.names(DATA).isEmpty()) {
      server.erase();
      for (var folder : new String[] {"/mysql", "/performance_schema"}) {
        disk.folder(DATA + folder);
        disk.own(DATA + folder, "mysql", 0700);
      }
    }
    disk.write("/var/log/mariadb/mariadb.log", "ready for connections\n");
    disk.folder("/run/mariadb");
    server.start();
  }

  @Override
  public void stop() {
    server.stop();
  }
}
