package dev.mooring.lab.cloud;

/// A size that a machine can have.
record MachineType(String name, int cpus, int memoryMb) {

  /// Tau T2A is Compute Engine's first series with ARM processors.
  String architecture() {
    return name.startsWith("t2a-") ? "ARM64" : "X86_64";
  }
}
