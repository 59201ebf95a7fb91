package dev.mooring.lab.cloud;

import dev.mooring.lab.cloud.api.ApiError;
import dev.mooring.lab.cloud.api.Call;
import dev.mooring.lab.cloud.api.Fingerprints;
import dev.mooring.lab.cloud.api.Json;
import dev.mooring.lab.cloud.api.Names;
import dev.mooring.lab.cloud.api.Router;
import dev.mooring.lab.cloud.api.Scope;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// Changes of metadata, tags and labels; each has to show the fingerprint that it started from.
final class InstanceEdits {
  private static final String INSTANCE = ReadRoutes.PROJECT + "zones/{zone}/instances/{name}/";

  private final Project project;
  private final Operations operations;
  private final Machines machines;

  InstanceEdits(Project project, Operations operations, Machines machines) {
    this.project = project;
    this.operations = operations;
    this.machines = machines;
  }

  void routes(Router router) {
    router.on("POST " + INSTANCE + "setMetadata", this::setMetadata);
    router.on("POST " + INSTANCE + "setTags", this::setTags);
    router.on("POST " + INSTANCE + "setLabels", this::setLabels);
    router.on("POST " + ReadRoutes.PROJECT + "setCommonInstanceMetadata", this::setProjectMetadata);
  }

  private ObjectNode setMetadata(Call call) {
    var instance = project.instances.get(call.scope(), call.name());
    checkMetadata(call, Json.text(instance.path("metadata"), "fingerprint"));
    instance.set("metadata", InstanceFactory.metadata(call.body()));
    return operations.begin(
        call.scope(), "setMetadata", instance, tellRunning(Stream.of(instance)));
  }

  private ObjectNode setProjectMetadata(Call call) {
    checkMetadata(call, Json.text(project.metadata, "fingerprint"));
    project.metadata.removeAll();
    project.metadata.setAll(InstanceFactory.metadata(call.body()));
    return operations.begin(
        Scope.GLOBAL,
        "setCommonInstanceMetadata",
        Json.object().put("selfLink", project.links.self()).put("id", Project.NUMBER),
        tellRunning(project.instances.all()));
  }

  private ObjectNode setTags(Call call) {
    var instance = project.instances.get(call.scope(), call.name());
    Fingerprints.check(
        Json.text(call.body(), "fingerprint"),
        Json.text(instance.path("tags"), "fingerprint"),
        "Supplied fingerprint does not match current tags fingerprint.");
    Names.checkTags(call.body());
    var tags = Json.object();
    tags.set("items", Json.strings(Json.texts(call.body().path("items")).distinct().toList()));
    instance.set("tags", Fingerprints.stamp(tags));
    return operations.done(call.scope(), "setTags", instance);
  }

  private ObjectNode setLabels(Call call) {
    var instance = project.instances.get(call.scope(), call.name());
    Fingerprints.check(
        Json.text(call.body(), "labelFingerprint"),
        Json.text(instance, "labelFingerprint"),
        "Labels fingerprint either invalid or resource labels have changed.");
    Names.checkLabels(call.body().path("labels"));
    var labels = Json.object();
    call.body()
        .path("labels")
        .propertyStream()
        .forEach(one -> labels.set(one.getKey(), one.getValue()));
    instance.set("labels", labels);
    instance.put("labelFingerprint", Fingerprints.of(labels));
    return operations.done(call.scope(), "setLabels", instance);
  }

  private static void checkMetadata(Call call, String current) {
    Fingerprints.check(
        Json.text(call.body(), "fingerprint"),
        current,
        "Supplied fingerprint does not match current metadata fingerprint.");
    var keys = call.body().path("items").valueStream().map(item -> Json.text(item, "key")).toList();
    if (keys.stream().distinct().count() < keys.size()) {
      throw ApiError.invalid("metadata.items", String.join(", ", keys), "Duplicate keys.");
    }
  }

  private CompletableFuture<Void> tellRunning(Stream<ObjectNode> instances) {
    var running =
        instances
            .filter(Instances::isRunning)
            .map(instance -> InstanceFacts.of(project, instance))
            .toList();
    return CompletableFuture.runAsync(
        () -> running.forEach(machines::metadataChanged), Thread::startVirtualThread);
  }
}
