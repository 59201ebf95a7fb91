package dev.mooring.live.google;

import com.google.cloud.compute.v1.DeleteInstanceRequest;
import com.google.cloud.compute.v1.GetGuestAttributesInstanceRequest;
import com.google.cloud.compute.v1.InsertInstanceRequest;
import dev.mooring.model.MachineRef;
import dev.mooring.port.HostKey;
import dev.mooring.port.Instance;
import dev.mooring.port.NewInstance;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// Compute Engine instances: found, made and deleted.
final class GoogleMachines {
  private final GoogleClients clients;
  private final GoogleOperations operations;

  GoogleMachines(GoogleClients clients, GoogleOperations operations) {
    this.clients = clients;
    this.operations = operations;
  }

  List<Instance> all(String project) {
    return GoogleFailures.call(
        Phrase.of("doing.instances", project),
        () ->
            StreamSupport.stream(
                    clients.instances().aggregatedList(project).iterateAll().spliterator(), false)
                .flatMap(zone -> zone.getValue().getInstancesList().stream())
                .map(instance -> GoogleInstances.ours(project, instance))
                .toList());
  }

  Optional<Instance> find(MachineRef ref) {
    return read(ref).map(instance -> GoogleInstances.ours(ref.project(), instance));
  }

  List<HostKey> hostKeys(MachineRef ref) {
    var request =
        GetGuestAttributesInstanceRequest.newBuilder()
            .setProject(ref.project())
            .setZone(ref.zone())
            .setInstance(ref.name())
            .setQueryPath("hostkeys/")
            .build();
    return GoogleFailures.find(
            Phrase.of("doing.hostkeys", ref.name()),
            () -> clients.instances().getGuestAttributes(request))
        .map(attributes -> attributes.getQueryValue().getItemsList())
        .orElse(List.of())
        .stream()
        .map(entry -> new HostKey(entry.getKey(), entry.getValue()))
        .toList();
  }

  void create(NewInstance wanted) {
    var ref = wanted.ref();
    var doing = Phrase.of("doing.instance.create", ref.name());
    var image =
        GoogleFailures.call(
            Phrase.of("doing.image", wanted.imageFamily()),
            () -> clients.images().getFromFamily(wanted.imageProject(), wanted.imageFamily()));
    var request =
        InsertInstanceRequest.newBuilder()
            .setProject(ref.project())
            .setZone(ref.zone())
            .setInstanceResource(GoogleInstances.theirs(wanted, image.getSelfLink()))
            .setRequestId(wanted.requestId())
            .build();
    try {
      var operation =
          GoogleFailures.call(doing, () -> clients.instances().insertCallable().call(request));
      operations.await(doing, ref.project(), operation);
      if (read(ref).isEmpty()) {
        throw GoogleOperations.spent("instance", ref.name());
      }
    } catch (WorldException.Conflict exists) {
      acceptOwn(wanted, exists);
    }
  }

  /// The service forgets request ids after a while; the description of the instance does not.
  private void acceptOwn(NewInstance wanted, WorldException.Conflict exists) {
    var mark = GoogleInstances.description(wanted.requestId());
    if (read(wanted.ref()).filter(one -> one.getDescription().equals(mark)).isEmpty()) {
      throw exists;
    }
    var ref = wanted.ref();
    var doing = Phrase.of("doing.instance.start", ref.name());
    if (!GoogleRetries.becomes(doing, () -> find(ref).filter(Instance::isRunning).isPresent())) {
      throw new WorldException.TimedOut(Phrase.of("refusal.google.idle", ref.name()), exists);
    }
  }

  void delete(MachineRef ref, String requestId) {
    var doing = Phrase.of("doing.instance.delete", ref.name());
    var request =
        DeleteInstanceRequest.newBuilder()
            .setProject(ref.project())
            .setZone(ref.zone())
            .setInstance(ref.name())
            .setRequestId(requestId)
            .build();
    GoogleRetries.untilReady(
        doing,
        () ->
            GoogleFailures.find(doing, () -> clients.instances().deleteCallable().call(request))
                .ifPresent(operation -> operations.await(doing, ref.project(), operation)));
  }

  private Optional<com.google.cloud.compute.v1.Instance> read(MachineRef ref) {
    return GoogleFailures.find(
        Phrase.of("doing.instance.find", ref.name()),
        () -> clients.instances().get(ref.project(), ref.zone(), ref.name()));
  }
}
