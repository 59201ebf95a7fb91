package dev.mooring.lab.machine;

import dev.mooring.lab.machine.apt.AptConfig;
import dev.mooring.lab.machine.apt.AptGet;
import dev.mooring.lab.machine.apt.AptMark;
import dev.mooring.lab.machine.apt.Catalogue;
import dev.mooring.lab.machine.apt.Dpkg;
import dev.mooring.lab.machine.apt.PackageDatabase;
import dev.mooring.lab.machine.disk.Accounts;
import dev.mooring.lab.machine.disk.Disk;
import dev.mooring.lab.machine.process.Lslocks;
import dev.mooring.lab.machine.process.PackageLock;
import dev.mooring.lab.machine.process.Program;
import dev.mooring.lab.machine.systemd.Units;
import dev.mooring.lab.world.LabTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Debian's way.
record AptPackaging(PackageDatabase database, Map<String, Program> programs) implements Packaging {

  /// @param eraseDatabase what a database server without a folder begins with
  static AptPackaging of(
      Spec spec,
      Disk disk,
      Units units,
      Accounts accounts,
      LabTime time,
      Dpkg.Archives archives,
      Runnable eraseDatabase) {
    var database = new PackageDatabase(disk, units);
    var apt = new AptGet(database, new Catalogue(disk, accounts, eraseDatabase), disk, time);
    var programs = new HashMap<>(Dpkg.all(database, archives, spec.processor().debian()));
    programs.putAll(
        Map.of(
            "apt",
            apt,
            "apt-get",
            apt,
            "apt-cache",
            apt,
            "apt-mark",
            new AptMark(database),
            "apt-config",
            new AptConfig(disk),
            "lslocks",
            new Lslocks(database.lock(), "/var/lib/dpkg/lock-frontend", "/run...")));
    return new AptPackaging(database, Map.copyOf(programs));
  }

  @Override
  public Set<String> fromPackages() {
    return Set.of("host", "dig", "nslookup", "mysql", "mariadb", "pilot-agent");
  }

  @Override
  public void preinstall() {
    database.preinstalled(Catalogue.preinstalled());
  }

  @Override
  public PackageLock lock() {
    return database.lock();
  }

  @Override
  public Map<String, String> installed() {
    return database.states();
  }
}
