package dev.mooring.mesh.istio1;

import dev.mooring.mesh.Manifest;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import java.util.List;

/// The internal load balancer by which machines of the cluster's own network reach istiod: one
/// port, and no gateway in between. TLS ends at istiod, whose certificate is for the name that the
/// machine's hosts file gives to this address.
///
/// @param istioNamespace where istiod runs
/// @param globalAccess whether machines of other regions may come
/// @param sources the ranges that may come; all where it is empty
public record IstiodBalancer(
    String istioNamespace, Revision revision, boolean globalAccess, List<String> sources) {
  /// XDS and certificates over TLS, all that a machine needs of istiod.
  public static final int PORT = 15012;

  public IstiodBalancer {
    sources = List.copyOf(sources);
  }

  /// The balancer with nothing but the network's own borders before it.
  public static IstiodBalancer of(String istioNamespace, Revision revision) {
    return new IstiodBalancer(istioNamespace, revision, false, List.of());
  }

  public ResourceRef ref() {
    return new ResourceRef(ResourceKind.SERVICE, istioNamespace, revision.named("istiod-vm-ilb"));
  }

  /// @param front how it is reached
  public Resource manifest(Front front) {
    var manifest = Manifest.of(ref().kind(), ref().namespace(), ref().name());
    front.on(manifest);
    var spec = manifest.spec();
    spec.putArray("ports")
        .addObject()
        .put("name", "tls-istiod")
        .put("port", PORT)
        .put("targetPort", PORT)
        .put("protocol", "TCP");
    var selector = spec.putObject("selector").put("app", "istiod");
    if (revision.isDefault()) {
      selector.put("istio", "pilot");
    } else {
      selector.put("istio.io/rev", revision.name());
    }
    if (!sources.isEmpty() && !(front instanceof Front.AtAddress)) {
      sources.forEach(spec.putArray("loadBalancerSourceRanges")::add);
    }
    return manifest.resource();
  }
}
