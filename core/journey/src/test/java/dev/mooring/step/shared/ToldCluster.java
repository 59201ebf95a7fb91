package dev.mooring.step.shared;

import dev.mooring.live.google.NoCloud;
import dev.mooring.model.JourneyId;
import dev.mooring.model.MachineRef;
import dev.mooring.port.Access;
import dev.mooring.port.CloudReader;
import dev.mooring.port.ClusterReader;
import dev.mooring.port.MachineReader;
import dev.mooring.port.NamespaceContents;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// A cluster that holds the objects of a few lines of YAML, and nothing else.
///
/// @param closed kinds that this user may not see
public record ToldCluster(List<Resource> objects, Set<String> closed)
    implements WorldView, ClusterReader {

  /// @param documents one object each
  public static ToldCluster of(String... documents) {
    return new ToldCluster(Stream.of(documents).map(ToldCluster::object).toList(), Set.of());
  }

  /// The same for a user who may not see objects of these kinds.
  public ToldCluster closing(String... kinds) {
    return new ToldCluster(objects, Set.of(kinds));
  }

  private static Resource object(String yaml) {
    var json = YAMLMapper.shared().readTree(yaml);
    var kind = new ResourceKind(json.path("apiVersion").asString(), json.path("kind").asString());
    var metadata = json.path("metadata");
    var namespace = metadata.path("namespace").asString("");
    return new Resource(new ResourceRef(kind, namespace, metadata.path("name").asString()), json);
  }

  @Override
  public List<Resource> list(ResourceKind kind, String namespace, Map<String, String> labels) {
    if (closed.contains(kind.kind())) {
      throw new WorldException.Denied(
          Phrase.of("refusal.said", "cannot list " + kind.kind()), null);
    }
    return objects.stream()
        .filter(object -> object.ref().kind().equals(kind))
        .filter(object -> namespace.isEmpty() || object.ref().namespace().equals(namespace))
        .filter(
            object ->
                labels.entrySet().stream()
                    .allMatch(label -> object.label(label.getKey()).equals(label.getValue())))
        .toList();
  }

  @Override
  public NamespaceContents contents(String namespace) {
    return new NamespaceContents(List.of(), List.of());
  }

  @Override
  public Optional<Resource> find(ResourceRef ref) {
    if (closed.contains(ref.kind().kind())) {
      throw new WorldException.Denied(
          Phrase.of("refusal.said", "cannot get " + ref.kind().kind()), null);
    }
    return objects.stream().filter(object -> object.ref().equals(ref)).findFirst();
  }

  @Override
  public boolean serves(ResourceKind kind) {
    return true;
  }

  @Override
  public boolean may(Access access) {
    return closed.stream().noneMatch(kind -> access.resource().equalsIgnoreCase(kind + "s"));
  }

  @Override
  public String version() {
    return "v1.33.0";
  }

  @Override
  public ClusterReader cluster() {
    return this;
  }

  @Override
  public CloudReader cloud() {
    return new NoCloud();
  }

  @Override
  public Optional<MachineReader> machine(MachineRef ref) {
    return Optional.empty();
  }

  @Override
  public JourneyId journey() {
    return new JourneyId("practice");
  }

  @Override
  public Instant now() {
    return Instant.EPOCH;
  }

  @Override
  public String log(ResourceRef pod, int lines) {
    return "";
  }
}
