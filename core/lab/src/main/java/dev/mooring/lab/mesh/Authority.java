package dev.mooring.lab.mesh;

import java.time.Instant;

/// The mesh's certificate authority: judges key files and issues new ones.
public interface Authority {

  /// Judges the three files that a proxy or node agent presents: does the chain lead to the mesh's
  /// own root, is it in time, does the key belong to it?
  ///
  /// @param rootPem what the presenter trusts; a root that is not the mesh's makes the files
  ///   useless
  Verdict verify(String certChainPem, String keyPem, String rootPem);

  /// Makes a key and a certificate for `spiffe://cluster.local/ns/<namespace>/sa/<account>`.
  Credentials issue(String namespace, String account);

  /// What the authority finds in key files.
  sealed interface Verdict {

    /// They are good, and this is who they speak for.
    record Identity(String namespace, String account, Instant notAfter) implements Verdict {}

    /// Nobody in the mesh accepts them.
    record Invalid(String reason) implements Verdict {}
  }

  /// A new key with its certificate.
  record Credentials(String certChainPem, String keyPem, Instant notAfter) {

    @Override
    public String toString() {
      return "Credentials[notAfter=" + notAfter + "]";
    }
  }
}
