package dev.mooring.mesh.istio1;

/// A revision of the control plane, which stands in the names of its objects. The empty one and
/// `default` stand in none (istioctl, workload entry configure).
public record Revision(String name) {
  /// The control plane without a revision.
  public static final Revision DEFAULT = new Revision("");

  private static final int XDS_PORT = 15012;

  public boolean isDefault() {
    return name.isEmpty() || name.equals("default");
  }

  /// The name of one of its objects: `istio` or `istio-1-24`.
  public String named(String object) {
    return isDefault() ? object : object + "-" + name;
  }

  /// The name that istiod's certificate is for: `istiod.istio-system.svc`.
  public String host(String namespace) {
    return named("istiod") + "." + namespace + ".svc";
  }

  /// Where machines ask istiod for certificates and configuration.
  public String address(String namespace) {
    return host(namespace) + ":" + XDS_PORT;
  }
}
