package dev.mooring.mesh.istio1;

import java.util.Optional;

/// What the files of a machine depend on beside its group and the mesh.
///
/// @param clusterId the name that istiod knows its cluster by
/// @param istioNamespace where the control plane runs
/// @param istiodAddress IP address by which the machine reaches istiod
/// @param ownAddress the machine's address, where it has to be told
/// @param autoRegister whether istiod makes a WorkloadEntry when the machine connects
/// @param captureDns whether the agent answers the machine's DNS questions
public record JoinFacts(
    String clusterId,
    String istioNamespace,
    Revision revision,
    Optional<String> istiodAddress,
    Optional<OwnAddress> ownAddress,
    boolean autoRegister,
    boolean captureDns) {

  /// The machine's own address as other workloads see it.
  public sealed interface OwnAddress {
    String ip();

    /// An address that the machine itself has.
    record Internal(String ip) implements OwnAddress {}

    /// An address that leads to the machine but that it does not have.
    record External(String ip) implements OwnAddress {}
  }
}
