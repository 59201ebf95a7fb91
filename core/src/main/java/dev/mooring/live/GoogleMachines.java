package dev.mooring.live;

import com.google.cloud.compute.v1.DeleteInstanceRequest;
import com.google.cloud.compute.v1.GetGuestAttributesInstanceRequest;
import com.google.cloud.compute.v1.InsertInstanceRequest;
import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import dev.mooring.model.MachineRef;
import dev.mooring.port.HostKey;
import dev.mooring.port.Instance;
import dev.mooring.port.NewInstance;
import dev.mooring.port.WorldException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// Compute Engine instances: found, made and deleted.
final class GoogleMachines {
  /// Until an instance that is just being made can be deleted or is running.
  private static final Duration SETTLING = Duration.ofMinutes(3);

  private final GoogleClients clients;
  private final GoogleOperations operations;

  GoogleMachines(GoogleClients clients, GoogleOperations operations) {
    this.clients = clients;
    this.operations = operations;
  }

  List<Instance> all(String project) {
    return GoogleFailures.call(
        "list the instances of " + project,
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
            "read the host keys of " + ref.name(),
            () -> clients.instances().getGuestAttributes(request))
        .map(attributes -> attributes.getQueryValue().getItemsList())
        .orElse(List.of())
        .stream()
        .map(entry -> new HostKey(entry.getKey(), entry.getValue()))
        .toList();
  }

  void create(NewInstance wanted) {
    var ref = wanted.ref();
    var doing = "create instance " + ref.name();
    var image =
        GoogleFailures.call(
            "find an image of family " + wanted.imageFamily(),
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
    var policy =
        RetryPolicy.<Boolean>builder()
            .handleResult(false)
            .withDelay(Duration.ofSeconds(2))
            .withMaxRetries(-1)
            .withMaxDuration(SETTLING)
            .build();
    if (!Failsafe.with(policy).get(() -> find(wanted.ref()).orElseThrow().isRunning())) {
      throw new WorldException.TimedOut(
          "Instance " + wanted.ref().name() + " exists but does not start.", exists);
    }
  }

  void delete(MachineRef ref, String requestId) {
    var doing = "delete instance " + ref.name();
    var request =
        DeleteInstanceRequest.newBuilder()
            .setProject(ref.project())
            .setZone(ref.zone())
            .setInstance(ref.name())
            .setRequestId(requestId)
            .build();
    var whileNotReady =
        RetryPolicy.builder()
            .handle(WorldException.Conflict.class)
            .withDelay(Duration.ofSeconds(2))
            .withMaxRetries(-1)
            .withMaxDuration(SETTLING)
            .build();
    Failsafe.with(whileNotReady)
        .run(
            () ->
                GoogleFailures.find(doing, () -> clients.instances().deleteCallable().call(request))
                    .ifPresent(operation -> operations.await(doing, ref.project(), operation)));
  }

  private Optional<com.google.cloud.compute.v1.Instance> read(MachineRef ref) {
    return GoogleFailures.find(
        "look up instance " + ref.name(),
        () -> clients.instances().get(ref.project(), ref.zone(), ref.name()));
  }
}
