package dev.mooring.lab;

import dev.mooring.lab.cluster.authority.LabAuthority;
import dev.mooring.lab.cluster.authority.Verdict.Invalid;
import dev.mooring.lab.cluster.authority.Verdict.Valid;
import dev.mooring.lab.mesh.Authority;

/// Lets the mesh and the machines' node agents ask the cluster's certificate authority.
record MeshAuthority(LabAuthority cluster) implements Authority {

  @Override
  public Verdict verify(String certChainPem, String keyPem, String rootPem) {
    return switch (cluster.verify(certChainPem, keyPem, rootPem)) {
      case Valid(var namespace, var account, var notAfter) ->
          new Verdict.Identity(namespace, account, notAfter);
      case Invalid(_, var words) -> new Verdict.Invalid(words);
    };
  }

  @Override
  public Credentials issue(String namespace, String account) {
    var keys = cluster.issue(namespace, account, LabAuthority.LEAF_LIFE);
    return new Credentials(keys.certChainPem(), keys.keyPem(), keys.notAfter());
  }
}
