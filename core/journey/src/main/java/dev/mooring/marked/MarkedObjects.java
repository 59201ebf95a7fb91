package dev.mooring.marked;

import dev.mooring.change.Inverse;
import dev.mooring.change.object.DeleteGroup;
import dev.mooring.change.object.DeleteResource;
import dev.mooring.change.object.UnlabelNamespace;
import dev.mooring.mark.Mark;
import dev.mooring.mesh.istio1.IstioKinds;
import dev.mooring.mesh.tutorial.RatingsDeployment;
import dev.mooring.mesh.tutorial.TutorialManifests;
import dev.mooring.model.JoinSpec;
import dev.mooring.port.ClusterReader;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Objects of the cluster with Mooring's label, of all kinds that a journey makes, in all
/// namespaces.
final class MarkedObjects {
  private static final String FIELD_MANAGER = "mooring";
  private static final ResourceKind ACCOUNT = new ResourceKind("v1", "ServiceAccount");
  private final ClusterReader cluster;
  private final JoinSpec spec;
  private final List<Phrase> unseen;
  private final IstioKinds istio;

  /// @param unseen gets what can't be looked at
  MarkedObjects(ClusterReader cluster, JoinSpec spec, List<Phrase> unseen) {
    this.cluster = cluster;
    this.spec = spec;
    this.unseen = unseen;
    var current = new IstioKinds("v1");
    this.istio = cluster.serves(current.workloadGroup()) ? current : new IstioKinds("v1beta1");
  }

  /// What comes before the machine: nothing of it waits for the machine's departure.
  List<Thing> routes() {
    return Stream.of(
            TutorialManifests.ROUTE_RULE,
            istio.virtualService(),
            istio.destinationRule(),
            istio.gateway(),
            RatingsDeployment.KIND)
        .flatMap(kind -> marked(kind).stream())
        .map(MarkedObjects::deletion)
        .toList();
  }

  /// What comes after the machine; the namespaces last.
  List<Thing> others() {
    var groups =
        marked(istio.workloadGroup()).stream()
            .map(found -> thing(found, new DeleteGroup(found.ref(), istio.workloadEntry())));
    var rest =
        Stream.of(ResourceKind.SERVICE, ResourceKind.ENDPOINTS, ResourceKind.SECRET, ACCOUNT)
            .flatMap(kind -> marked(kind).stream())
            .filter(found -> !isControllers(found))
            .map(MarkedObjects::deletion);
    return Stream.of(groups, rest, labels(), namespaces()).flatMap(things -> things).toList();
  }

  private Stream<Thing> namespaces() {
    return marked(ResourceKind.NAMESPACE).stream().map(MarkedObjects::deletion);
  }

  /// Labels that we put on namespaces of others, by the cluster's own notes of who set a field.
  private Stream<Thing> labels() {
    return list(ResourceKind.NAMESPACE, Map.of()).stream()
        .filter(namespace -> !Mark.isOn(namespace))
        .flatMap(
            namespace ->
                namespace
                    .json()
                    .at("/metadata/managedFields")
                    .valueStream()
                    .filter(entry -> entry.path("manager").asString("").equals(FIELD_MANAGER))
                    .flatMap(
                        entry -> entry.at("/fieldsV1/f:metadata/f:labels").propertyNames().stream())
                    .filter(field -> field.startsWith("f:"))
                    .map(field -> field.substring(2))
                    .filter(key -> !key.startsWith(Mark.JOURNEY))
                    .map(key -> label(namespace, key)));
  }

  private static Thing label(Resource namespace, String key) {
    return thing(
        namespace, new UnlabelNamespace(namespace.ref().name(), key, namespace.label(key)));
  }

  /// The cluster copies the labels of a Service with a selector to Endpoints of its own.
  private boolean isControllers(Resource found) {
    return found.ref().kind().equals(ResourceKind.ENDPOINTS)
        && cluster
            .find(
                new ResourceRef(ResourceKind.SERVICE, found.ref().namespace(), found.ref().name()))
            .filter(service -> !service.json().at("/spec/selector").isEmpty())
            .isPresent();
  }

  private List<Resource> marked(ResourceKind kind) {
    return list(kind, Map.of(Mark.LABEL, Mark.OWNER));
  }

  private List<Resource> list(ResourceKind kind, Map<String, String> labels) {
    try {
      return cluster.list(kind, "", labels);
    } catch (WorldException.Denied refusal) {
      return listInNamespaces(kind, labels, refusal);
    }
  }

  /// Whoever may not look everywhere may look where the journey goes.
  private List<Resource> listInNamespaces(
      ResourceKind kind, Map<String, String> labels, WorldException.Denied refusal) {
    try {
      return Stream.of(spec.workload().namespace(), spec.bookinfoNamespace(), "istio-system")
          .distinct()
          .flatMap(namespace -> cluster.list(kind, namespace, labels).stream())
          .toList();
    } catch (WorldException.Denied _) {
      unseen.add(Phrase.of("mark.unseen", kind.kind(), refusal.phrase()));
      return List.of();
    }
  }

  private static Thing deletion(Resource found) {
    return thing(found, new DeleteResource(found.ref()));
  }

  private static Thing thing(Resource found, Inverse inverse) {
    return new Thing(inverse, JourneyMarks.on(found));
  }
}
