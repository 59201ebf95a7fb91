package dev.mooring.real;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import java.util.stream.Stream;

/// The names that istiod gives to agents: each Service under its long and its shorter names.
record NameTable(KubernetesClient admin) {

  /// Lines of a name and its address.
  List<String> lines() {
    return admin.services().inAnyNamespace().list().getItems().stream()
        .flatMap(NameTable::lines)
        .toList();
  }

  private static Stream<String> lines(Service service) {
    var meta = service.getMetadata();
    var name = meta.getName() + "." + meta.getNamespace();
    return Stream.of(name, name + ".svc", name + ".svc.cluster.local")
        .map(one -> one + " " + service.getSpec().getClusterIP());
  }
}
