package dev.mooring.lab.cluster.registry;

import dev.mooring.lab.cluster.store.Json;
import dev.mooring.lab.cluster.store.Violations;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Custom resource definitions: named after what they define, and established at once.
final class DefinitionRules implements KindRules {

  @Override
  public void defaults(ObjectNode definition) {
    var status = Json.child(definition, "status");
    status.set("acceptedNames", Json.at(definition, "spec", "names").deepCopy());
    var conditions = status.putArray("conditions");
    condition(conditions.addObject(), "NamesAccepted", "NoConflicts");
    condition(conditions.addObject(), "Established", "InitialNamesAccepted");
  }

  @Override
  public void validate(ObjectNode definition, Optional<ObjectNode> before, Violations violations) {
    var spec = definition.path("spec");
    var expected = Json.text(spec, "names", "plural") + "." + Json.text(spec, "group");
    if (!Json.name(definition).equals(expected)) {
      violations.invalidText(
          "metadata.name", Json.name(definition), "must be spec.names.plural+\".\"+spec.group");
    }
    if (Json.text(spec, "names", "kind").isEmpty()) {
      violations.required("spec.names.kind", "");
    }
  }

  private static void condition(ObjectNode condition, String type, String reason) {
    condition.put("type", type).put("status", "True").put("reason", reason);
  }
}
