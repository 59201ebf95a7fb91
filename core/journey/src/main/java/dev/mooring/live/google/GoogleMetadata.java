package dev.mooring.live.google;

import com.google.cloud.compute.v1.Instance;
import com.google.cloud.compute.v1.Items;
import com.google.cloud.compute.v1.Metadata;
import com.google.cloud.compute.v1.Operation;
import com.google.cloud.compute.v1.SetMetadataInstanceRequest;
import com.google.cloud.compute.v1.SetTagsInstanceRequest;
import com.google.cloud.compute.v1.Tags;
import dev.mooring.model.MachineRef;
import dev.mooring.text.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Changes metadata and tags of an instance: reads them, changes its own part and writes them back.
/// Where somebody else wrote in between, it starts again.
final class GoogleMetadata {
  static final String GUEST_ATTRIBUTES = "enable-guest-attributes";

  private final GoogleClients clients;
  private final GoogleOperations operations;

  GoogleMetadata(GoogleClients clients, GoogleOperations operations) {
    this.clients = clients;
    this.operations = operations;
  }

  /// Empty where there is no such instance either.
  Optional<String> find(MachineRef ref, String key) {
    return GoogleFailures.find(
            Phrase.of("doing.metadata", ref.name()),
            () -> clients.instances().get(ref.project(), ref.zone(), ref.name()))
        .map(instance -> entries(instance).get(key));
  }

  /// What was there before guest attributes were switched on; who has changed it since keeps it.
  static void putBack(Map<String, String> entries, String former) {
    if (!"TRUE".equals(entries.get(GUEST_ATTRIBUTES))) {
      return;
    }
    if (former.isEmpty()) {
      entries.remove(GUEST_ATTRIBUTES);
    } else {
      entries.put(GUEST_ATTRIBUTES, former);
    }
  }

  /// @param change from the entries as they are to what they shall be
  void editMetadata(Phrase doing, MachineRef ref, UnaryOperator<Map<String, String>> change) {
    edit(
        doing,
        ref,
        instance -> {
          var before = entries(instance);
          var after = change.apply(new LinkedHashMap<>(before));
          return before.equals(after)
              ? Optional.empty()
              : Optional.of(setMetadata(ref, instance, after));
        });
  }

  void editTags(Phrase doing, MachineRef ref, UnaryOperator<List<String>> change) {
    edit(
        doing,
        ref,
        instance -> {
          var before = instance.getTags().getItemsList();
          var after = change.apply(new ArrayList<>(before));
          return before.equals(after)
              ? Optional.empty()
              : Optional.of(setTags(ref, instance, after));
        });
  }

  private void edit(Phrase doing, MachineRef ref, Write write) {
    GoogleRetries.onConflict(
        doing,
        () ->
            GoogleFailures.call(
                    doing,
                    () -> write.to(clients.instances().get(ref.project(), ref.zone(), ref.name())))
                .ifPresent(operation -> operations.await(doing, ref.project(), operation)));
  }

  private Operation setMetadata(MachineRef ref, Instance read, Map<String, String> entries) {
    var metadata =
        Metadata.newBuilder()
            .setFingerprint(read.getMetadata().getFingerprint())
            .addAllItems(
                entries.entrySet().stream()
                    .map(entry -> GoogleInstances.item(entry.getKey(), entry.getValue()))
                    .toList());
    return clients
        .instances()
        .setMetadataCallable()
        .call(
            SetMetadataInstanceRequest.newBuilder()
                .setProject(ref.project())
                .setZone(ref.zone())
                .setInstance(ref.name())
                .setMetadataResource(metadata)
                .build());
  }

  private Operation setTags(MachineRef ref, Instance read, List<String> tags) {
    var resource =
        Tags.newBuilder().setFingerprint(read.getTags().getFingerprint()).addAllItems(tags);
    return clients
        .instances()
        .setTagsCallable()
        .call(
            SetTagsInstanceRequest.newBuilder()
                .setProject(ref.project())
                .setZone(ref.zone())
                .setInstance(ref.name())
                .setTagsResource(resource)
                .build());
  }

  private static Map<String, String> entries(Instance instance) {
    return instance.getMetadata().getItemsList().stream()
        .collect(
            Collectors.toMap(
                Items::getKey, Items::getValue, (_, last) -> last, LinkedHashMap::new));
  }

  private interface Write {
    Optional<Operation> to(Instance read);
  }
}
