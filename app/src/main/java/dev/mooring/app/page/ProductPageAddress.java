package dev.mooring.app.page;

import dev.mooring.mesh.Mesh;
import dev.mooring.model.MeshKind;
import dev.mooring.port.ClusterReader;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceRef;
import java.util.Optional;

/// Where a browser finds Bookinfo's product page: at the mesh's ingress.
record ProductPageAddress(ResourceRef ingress) {

  static ProductPageAddress in(MeshKind mesh) {
    return new ProductPageAddress(Mesh.of(mesh).ingress());
  }

  /// Empty while the ingress has no address, or where there is none.
  ///
  /// @throws dev.mooring.port.WorldException when the cluster refuses to answer
  Optional<String> find(ClusterReader cluster) {
    return cluster.find(ingress).flatMap(ProductPageAddress::of);
  }

  /// The way to ask by hand.
  String command() {
    return "kubectl --namespace " + ingress.namespace() + " get service " + ingress.name();
  }

  private static Optional<String> of(Resource ingress) {
    var ip = ingress.text("/status/loadBalancer/ingress/0/ip");
    var port = ingress.json().at("/spec/ports/0/port").asInt(80);
    return ip.isEmpty()
        ? Optional.empty()
        : Optional.of("http://" + ip + ":" + port + "/productpage");
  }
}
