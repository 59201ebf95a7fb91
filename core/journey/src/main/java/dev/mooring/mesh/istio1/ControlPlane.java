package dev.mooring.mesh.istio1;

/// One istiod of the cluster, as far as a machine that joins has to know it.
///
/// @param namespace where it runs, usually `istio-system`
/// @param revision stands in the names of its objects
/// @param version such as `1.27.3`; empty where it could not be found out
/// @param kinds the versions in which the cluster serves Istio's objects
/// @param network name of the cluster's network; empty where it has none
public record ControlPlane(
    String namespace, Revision revision, String version, IstioKinds kinds, String network) {
  /// What is supposed before anybody could look.
  public static final ControlPlane UNSEEN =
      new ControlPlane("istio-system", Revision.DEFAULT, "", new IstioKinds("v1"));

  /// One whose cluster has one network without a name.
  public ControlPlane(String namespace, Revision revision, String version, IstioKinds kinds) {
    this(namespace, revision, version, kinds, "");
  }

  /// The same in a cluster whose network has a name.
  public ControlPlane in(String network) {
    return new ControlPlane(namespace, revision, version, kinds, network);
  }

  /// Its mesh configuration: ConfigMap `istio`, key `mesh`.
  public String meshConfigMap() {
    return revision.named("istio");
  }

  /// What its injector knows: ConfigMap `istio-sidecar-injector`, key `values`.
  public String injectorConfigMap() {
    return revision.named("istio-sidecar-injector");
  }
}
