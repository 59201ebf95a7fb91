package dev.mooring.lab.cluster.authority;

import java.time.Instant;

/// What a workload needs to prove who it is: the three files of `/etc/certs`.
public record KeyMaterial(
    String certChainPem, String keyPem, String rootCertPem, Instant notAfter) {

  /// Says nothing about the key.
  @Override
  public String toString() {
    return "KeyMaterial[notAfter=" + notAfter + "]";
  }
}
