package dev.mooring.app.page;

import dev.mooring.model.ClusterRef;
import dev.mooring.model.GkeContext;
import dev.mooring.port.CloudCluster;
import dev.mooring.port.ResourceKind;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What the context page proposes: projects of the kubeconfig and of gcloud, the project's
/// clusters, the cluster's namespaces.
record ContextSuggestions(
    Suggestions projects,
    Suggestions clusters,
    Suggestions locations,
    List<Suggestions> namespaces) {

  /// Looks what there is. A person without the right to list types no worse.
  void look(PageContext context) {
    var session = context.session();
    projects.offer(
        Stream.concat(
                session.contexts().names().stream()
                    .flatMap(name -> GkeContext.parse(name).stream())
                    .map(ClusterRef::project),
                Stream.of(session.place().project()))
            .toList());
    var world = session.world();
    var project = context.answers().now().cluster().project();
    if (!project.isEmpty()) {
      ask(
          context,
          () -> world.cloud().clusters(project),
          found -> {
            clusters.offer(found.stream().map(CloudCluster::name).toList());
            locations.offer(found.stream().map(CloudCluster::location).toList());
          });
    }
    ask(
        context,
        () ->
            world.cluster().list(ResourceKind.NAMESPACE, "", Map.of()).stream()
                .map(found -> found.ref().name())
                .toList(),
        found -> namespaces.forEach(suggestions -> suggestions.offer(found)));
  }

  private static <T> void ask(
      PageContext context, Supplier<List<T>> question, Consumer<List<T>> answered) {
    context.work().ask(question, answered, _ -> {});
  }
}
