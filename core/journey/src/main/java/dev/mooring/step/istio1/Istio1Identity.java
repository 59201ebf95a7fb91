package dev.mooring.step.istio1;

import dev.mooring.change.Change;
import dev.mooring.change.file.PutToken;
import dev.mooring.facts.WorkloadCertificate;
import dev.mooring.mesh.istio1.ControlPlane;
import dev.mooring.mesh.istio1.Lifetime;
import dev.mooring.model.JoinSpec;
import dev.mooring.port.WorldView;
import dev.mooring.step.Identity;
import java.util.Optional;

/// The machine's workload certificate, and the token for a new one.
record Istio1Identity(ControlPlane plane) implements Identity {

  @Override
  public Optional<Lifetime> lifetime(JoinSpec spec, WorldView world) {
    return WorkloadCertificate.find(world, spec.machineRef())
        .map(certificate -> new Lifetime(certificate.notAfter(), world.now()));
  }

  @Override
  public Change renewal(JoinSpec spec) {
    return new PutToken(Istio1SidecarStep.joining(spec, plane));
  }
}
