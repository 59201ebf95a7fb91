package dev.mooring.lab.machine;

import dev.mooring.lab.machine.apt.Dpkg;
import dev.mooring.lab.machine.disk.Accounts;
import dev.mooring.lab.machine.disk.Disk;
import dev.mooring.lab.machine.process.PackageLock;
import dev.mooring.lab.machine.process.Program;
import dev.mooring.lab.machine.systemd.Units;
import dev.mooring.lab.world.LabTime;
import java.util.Map;
import java.util.Set;

/// How packages come onto a machine and go again: with apt and dpkg, or with dnf and rpm.
interface Packaging {

  /// What the system of a machine has.
  ///
  /// @param eraseDatabase what purging the database's package does
  static Packaging of(
      Spec spec,
      Disk disk,
      Units units,
      Accounts accounts,
      LabTime time,
      Dpkg.Archives archives,
      Runnable eraseDatabase) {
    return spec.os().isRedHat()
        ? RpmPackaging.of(spec, disk, units, accounts, time, archives)
        : AptPackaging.of(spec, disk, units, accounts, time, archives, eraseDatabase);
  }

  Map<String, Program> programs();

  /// Names of programs that the image does not have: they come with packages.
  Set<String> fromPackages();

  /// Notes what the image brings.
  void preinstall();

  PackageLock lock();

  /// What is installed, or was and left its settings, with version and state.
  Map<String, String> installed();
}
