package dev.mooring.model;

import java.util.List;

/// What the user decides about today's mesh, beyond what is detected. The tutorial's mesh has none
/// of it.
///
/// @param revision of the control plane that the machine joins; empty for the one that is there, or
///   the default one of several
/// @param machineNetwork name of the machine's network where it reaches no pod; empty where machine
///   and pods are in one network
/// @param globalAccess whether machines of other regions may come to istiod's load balancer
/// @param sources the ranges that may come to it, such as `10.128.0.0/20`; all where it is empty
public record MeshChoices(
    String revision, String machineNetwork, boolean globalAccess, List<String> sources) {

  public MeshChoices {
    sources = List.copyOf(sources);
  }

  /// One network, the default control plane, and no borders but the network's own.
  public static MeshChoices usual() {
    return new MeshChoices("", "", false, List.of());
  }

  /// The same with another control plane.
  public MeshChoices withRevision(String other) {
    return new MeshChoices(other, machineNetwork, globalAccess, sources);
  }

  /// The same with another network of the machine.
  public MeshChoices withMachineNetwork(String other) {
    return new MeshChoices(revision, other, globalAccess, sources);
  }

  /// The same, open to other regions or not.
  public MeshChoices withGlobalAccess(boolean other) {
    return new MeshChoices(revision, machineNetwork, other, sources);
  }

  /// The same for other ranges.
  public MeshChoices withSources(List<String> others) {
    return new MeshChoices(revision, machineNetwork, globalAccess, others);
  }

  public boolean hasNetworks() {
    return !machineNetwork.isEmpty();
  }
}
