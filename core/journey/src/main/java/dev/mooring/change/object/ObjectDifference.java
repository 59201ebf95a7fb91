package dev.mooring.change.object;

import dev.mooring.change.Difference;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.WorldView;
import java.util.List;
import java.util.Optional;

/// What becomes of an object in the cluster: the fields that are ours, as YAML.
final class ObjectDifference {
  private ObjectDifference() {}

  /// Empty where all that is wanted is there.
  static Optional<Difference> of(WorldView world, Resource wanted) {
    var found = world.cluster().find(wanted.ref()).map(Resource::json);
    if (found.filter(json -> Subset.holds(wanted.json(), json)).isPresent()) {
      return Optional.empty();
    }
    var name = wanted.ref().toString();
    if (wanted.ref().kind().equals(ResourceKind.SECRET)) {
      return Optional.of(new Difference.Secret(name, found.isPresent()));
    }
    var before = found.map(json -> Yaml.of(Subset.of(wanted.json(), json)).lines().toList());
    return Optional.of(
        new Difference.Text(
            name,
            found.isPresent(),
            before.orElse(List.of()),
            Yaml.of(wanted.json()).lines().toList()));
  }
}
