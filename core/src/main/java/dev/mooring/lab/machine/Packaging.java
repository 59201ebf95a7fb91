package dev.mooring.lab.machine;

import dev.mooring.lab.machine.process.PackageLock;
import dev.mooring.lab.machine.process.Program;
import java.util.Map;
import java.util.Set;

/// How packages come onto a machine and go again: with apt and dpkg, or with dnf and rpm.
interface Packaging {

  Map<String, Program> programs();

  /// Names of programs that the image does not have: they come with packages.
  Set<String> fromPackages();

  /// Notes what the image brings.
  void preinstall();

  PackageLock lock();

  /// What is installed, or was and left its settings, with version and state.
  Map<String, String> installed();
}
