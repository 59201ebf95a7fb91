package dev.mooring.lab.cluster.control;

import dev.mooring.lab.cluster.authority.LabAuthority;
import dev.mooring.lab.cluster.store.Json;
import dev.mooring.lab.cluster.store.ObjectEvent;
import dev.mooring.lab.world.Delay;
import dev.mooring.lab.world.Fault;
import java.util.Set;

/// istiod's namespace controller: every namespace gets the ConfigMap `istio-ca-root-cert` moments
/// after it was made, and gets it back when somebody deletes or changes it. Works while the
/// Deployment `istiod` is there.
record RootCertController(Writer writer, LabAuthority authority, Pace pace, Set<Fault> faults)
    implements Controller {
  private static final String NAME = "istio-ca-root-cert";
  private static final String KEY = "root-cert.pem";

  @Override
  public void observe(ObjectEvent event) {
    var object = event.object();
    if (event.added("namespaces")) {
      soon(Json.name(object));
    } else if (event.added("deployments") && Json.name(object).equals("istiod")) {
      writer.list("namespaces").forEach(namespace -> soon(Json.name(namespace)));
    } else if (event.plural().equals("configmaps")
        && Json.name(object).equals(NAME)
        && (event.isDeletion() || !Json.text(object, "data", KEY).equals(authority.rootPem()))) {
      soon(Json.namespace(object));
    }
  }

  private void soon(String namespace) {
    if (!faults.contains(Fault.NO_ACCOUNT_SECRET)
        && writer.find("deployments", "istio-system", "istiod").isPresent()) {
      pace.later(Delay.ROOT_CERT, () -> write(namespace));
    }
  }

  private void write(String namespace) {
    var isOpen =
        writer
            .find("namespaces", "", namespace)
            .filter(found -> !Json.text(found, "status", "phase").equals("Terminating"))
            .isPresent();
    var present = writer.find("configmaps", namespace, NAME);
    if (present.isPresent()) {
      writer.update(
          "configmaps",
          present.get(),
          "",
          live -> Json.child(live, "data").put(KEY, authority.rootPem()));
    } else if (isOpen) {
      var map = Json.object();
      Json.metadata(map).put("name", NAME).putObject("labels").put("istio.io/config", "true");
      map.putObject("data").put(KEY, authority.rootPem());
      writer.create("configmaps", namespace, map);
    }
  }
}
