package dev.mooring.lab.machine;

import dev.mooring.lab.machine.apt.Dpkg;
import dev.mooring.lab.machine.disk.Accounts;
import dev.mooring.lab.machine.disk.Disk;
import dev.mooring.lab.machine.process.Lslocks;
import dev.mooring.lab.machine.process.PackageLock;
import dev.mooring.lab.machine.process.Program;
import dev.mooring.lab.machine.rpm.Dnf;
import dev.mooring.lab.machine.rpm.Rpm;
import dev.mooring.lab.machine.rpm.RpmCatalogue;
import dev.mooring.lab.machine.rpm.RpmDatabase;
import dev.mooring.lab.machine.systemd.Units;
import dev.mooring.lab.world.LabTime;
import java.util.Map;
import java.util.Set;

/// The way of Red Hat's family.
record RpmPackaging(RpmDatabase database, RpmCatalogue catalogue, Map<String, Program> programs)
    implements Packaging {

  static RpmPackaging of(
      Spec spec, Disk disk, Units units, Accounts accounts, LabTime time, Dpkg.Archives archives) {
    var processor = spec.processor().kernel();
    var database = new RpmDatabase(disk, units);
    var catalogue = new RpmCatalogue(disk, accounts, processor);
    var dnf = new Dnf(database, catalogue, time);
    return new RpmPackaging(
        database,
        catalogue,
        Map.of(
            "rpm",
            new Rpm(database, archives, processor),
            "dnf",
            dnf,
            "yum",
            dnf,
            "lslocks",
            new Lslocks(database.lock(), RpmDatabase.LOCK, "/var...")));
  }

  /// iptables too: what Debian's image brings, a small one of this family does not.
  @Override
  public Set<String> fromPackages() {
    return Set.of(
        "host", "dig", "nslookup", "mysql", "mariadb", "pilot-agent", "iptables", "iptables-save");
  }

  @Override
  public void preinstall() {
    database.preinstalled(catalogue.preinstalled());
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
