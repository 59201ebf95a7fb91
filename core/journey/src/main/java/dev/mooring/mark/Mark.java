package dev.mooring.mark;

import dev.mooring.mesh.Manifest;
import dev.mooring.model.JourneyId;
import dev.mooring.port.Instance;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The mark on everything that Mooring makes. Clean-up refuses what does not carry it.
public final class Mark {
  /// Label on Kubernetes objects.
  public static final String LABEL = Manifest.MANAGED_BY;

  /// Its value, and the value of the instance label `created-by`.
  public static final String OWNER = Manifest.MOORING;

  /// Label on Compute Engine instances.
  public static final String INSTANCE_LABEL = "created-by";

  /// Folder on the machine with the list of our files, and what they replaced.
  public static final String FOLDER = "/var/lib/mooring";

  /// Prefix of a label on Kubernetes objects, one for each journey that uses the object: behind it
  /// stands the journey's id.
  public static final String JOURNEY = "journey.mooring.dev/";

  private static final String USED = "used";

  private Mark() {}

  /// The journeys that use an object. None on what was made by hand after our commands, or by a
  /// release that did not sign.
  public static Set<String> journeys(Resource resource) {
    return resource
        .json()
        .path("metadata")
        .path("labels")
        .propertyStream()
        .map(Map.Entry::getKey)
        .filter(key -> key.startsWith(JOURNEY))
        .map(key -> key.substring(JOURNEY.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// An object without our marks: they say whose it is, not what it is.
  public static JsonNode bare(JsonNode wanted) {
    var bare = (ObjectNode) wanted.deepCopy();
    var metadata = bare.withObjectProperty("metadata");
    var labels = metadata.withObjectProperty("labels");
    labels.remove(LABEL);
    List.copyOf(labels.propertyNames()).stream()
        .filter(key -> key.startsWith(JOURNEY))
        .forEach(labels::remove);
    var annotations = metadata.withObjectProperty("annotations");
    annotations.remove(MachineMark.ANNOTATION);
    annotations.remove(WorkloadMark.ANNOTATION);
    return bare;
  }

  /// All of our labels on an object.
  public static Set<String> labels(Resource resource) {
    var labels = new TreeSet<String>();
    labels.add(LABEL);
    journeys(resource).forEach(journey -> labels.add(label(journey)));
    return labels;
  }

  /// The label that says that a journey uses an object.
  public static String label(String journey) {
    return JOURNEY + journey;
  }

  /// The journeys beside this one that use an object.
  public static Set<String> others(Resource resource, JourneyId journey) {
    var others = journeys(resource);
    others.remove(journey.text());
    return others;
  }

  /// An object as it is to be, with the labels of this journey and of all others that use it.
  public static Resource signed(WorldView world, Resource wanted) {
    var json = (ObjectNode) wanted.json().deepCopy();
    var labels = json.withObjectProperty("metadata").withObjectProperty("labels");
    world
        .cluster()
        .find(wanted.ref())
        .map(Mark::journeys)
        .orElse(Set.of())
        .forEach(journey -> labels.put(label(journey), USED));
    labels.put(label(world.journey().text()), USED);
    return new Resource(wanted.ref(), json);
  }

  /// Notes that this journey uses an object.
  public static void sign(World world, ResourceRef ref) {
    world.cluster().label(ref, label(world.journey().text()), USED);
  }

  /// Whether an object is ours.
  public static boolean isOn(Resource resource) {
    return resource.label(LABEL).equals(OWNER);
  }

  static boolean isOn(Instance instance) {
    return OWNER.equals(instance.labels().get(INSTANCE_LABEL));
  }

  /// Insists that nobody else's object stands there.
  ///
  /// @throws WorldException.Conflict when one does
  public static void requireFree(WorldView world, ResourceRef ref) {
    if (world.cluster().find(ref).filter(found -> !isOn(found)).isPresent()) {
      throw new WorldException.Conflict(Phrase.of("refusal.taken", ref), null);
    }
  }

  /// @param what carries no mark: a phrase, or a name
  public static WorldException.Conflict missing(Object what) {
    return new WorldException.Conflict(Phrase.of("refusal.unmarked", what), null);
  }
}
