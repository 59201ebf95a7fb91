package dev.mooring.lab.machine;

/// What a machine computes with. Each tool has its own word for it.
public enum Processor {
  INTEL("x86_64", "amd64"),
  ARM("aarch64", "arm64");

  private final String kernel;
  private final String debian;

  Processor(String kernel, String debian) {
    this.kernel = kernel;
    this.debian = debian;
  }

  /// As `uname -m` and rpm call it.
  public String kernel() {
    return kernel;
  }

  /// As dpkg calls it, and the release files of Istio.
  public String debian() {
    return debian;
  }
}
