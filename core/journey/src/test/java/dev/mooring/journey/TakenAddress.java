package dev.mooring.journey;

import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import tools.jackson.databind.json.JsonMapper;

/// Somebody else's Service at an address that the journey wants.
final class TakenAddress {
  private TakenAddress() {}

  static Resource pilot(String address) {
    var json =
        """
        {"apiVersion": "v1", "kind": "Service",
         "metadata": {"name": "web", "namespace": "default"},
         "spec": {"type": "ClusterIP", "externalIPs": ["%s"], "selector": {"app": "web"},
                  "ports": [{"port": 8080, "protocol": "TCP"}]}}
        """
            .formatted(address);
    var ref = new ResourceRef(ResourceKind.SERVICE, "default", "web");
    return new Resource(ref, JsonMapper.shared().readTree(json));
  }
}
