package dev.mooring.lab.machine.net;

import dev.mooring.lab.world.MeshNetwork.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The metadata server at 169.254.169.254: name server of the project's internal names and of the
/// outside world, and the instance's facts over HTTP. It knows nothing of a cluster.
public final class Metadata {
  static final String ADDRESS = "169.254.169.254";
  private final Map<String, String> names;
  private final Map<String, String> facts;
  private final OutsideHosts outside;

  /// @param names internal names with their addresses
  /// @param facts what stands below `/computeMetadata/v1/`
  public Metadata(Map<String, String> names, Map<String, String> facts, OutsideHosts outside) {
    this.names = Map.copyOf(names);
    this.facts = Map.copyOf(facts);
    this.outside = outside;
  }

  /// None for a name that it does not know.
  public List<String> answer(String name) {
    return Optional.ofNullable(names.get(name)).or(() -> outside.address(name)).stream().toList();
  }

  Reply get(String path) {
    var fact = Optional.ofNullable(facts.get(path.replaceFirst("^/computeMetadata/v1/", "")));
    var headers = Map.of("Metadata-Flavor", "Google");
    return fact.<Reply>map(value -> new Reply.Answered(200, "OK", headers, value))
        .orElseGet(() -> new Reply.Answered(404, "Not Found", headers, "404 page not found\n"));
  }
}
