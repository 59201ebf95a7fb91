package dev.mooring.mesh.istio1;

/// The files that a machine starts from, equal to the byte to what `istioctl x workload entry
/// configure` writes for the same group and mesh; only the order of inbound ports, which istioctl
/// leaves to chance, is fixed. The two that are copied as they are, the root certificate and the
/// token, are not among them.
///
/// @param hosts one line for `/etc/hosts`; empty while istiod has no address
public record MachineFiles(String clusterEnv, String meshYaml, String hosts) {

  /// @throws IllegalArgumentException when an annotation of the group cannot be understood
  public static MachineFiles of(WorkloadGroup group, MeshSettings mesh, JoinFacts facts) {
    var proxy = ProxySettings.of(group, mesh, facts);
    return new MachineFiles(
        SidecarEnvironment.of(group, proxy, facts).render(), proxy.render(), hosts(facts));
  }

  private static String hosts(JoinFacts facts) {
    return facts
        .istiodAddress()
        .map(ip -> ip + " " + facts.revision().host(facts.istioNamespace()) + "\n")
        .orElse("");
  }
}
