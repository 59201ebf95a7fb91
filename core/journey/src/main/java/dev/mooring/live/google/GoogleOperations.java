package dev.mooring.live.google;

import com.google.api.gax.rpc.ApiException;
import com.google.cloud.compute.v1.Operation;
import com.google.cloud.compute.v1.WaitGlobalOperationRequest;
import com.google.cloud.compute.v1.WaitZoneOperationRequest;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// Waits for the operations of the Compute API. The service itself holds the call until the
/// operation is done, so nobody has to ask again and again.
final class GoogleOperations {
  private final GoogleClients clients;

  GoogleOperations(GoogleClients clients) {
    this.clients = clients;
  }

  /// @param doing what the operation does, to stand behind "Could not"
  /// @throws WorldException where it ended with an error
  void await(Phrase doing, String project, Operation begun) {
    var operation = begun;
    while (operation.getStatus() != Operation.Status.DONE) {
      operation = get(doing, wait(project, operation));
    }
    if (operation.hasError() || operation.getHttpErrorStatusCode() >= 400) {
      throw GoogleFailures.of(doing, operation);
    }
  }

  private Future<Operation> wait(String project, Operation operation) {
    if (operation.hasZone()) {
      var request =
          WaitZoneOperationRequest.newBuilder()
              .setProject(project)
              .setZone(lastPart(operation.getZone()))
              .setOperation(operation.getName());
      return clients.zoneOperations().waitCallable().futureCall(request.build());
    }
    var request =
        WaitGlobalOperationRequest.newBuilder()
            .setProject(project)
            .setOperation(operation.getName());
    return clients.globalOperations().waitCallable().futureCall(request.build());
  }

  private static Operation get(Phrase doing, Future<Operation> future) {
    try {
      return future.get();
    } catch (InterruptedException stopped) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      throw new WorldException.TimedOut(Phrase.of("refusal.google.unwaited", doing), stopped);
    } catch (ExecutionException failure) {
      throw failure.getCause() instanceof ApiException known
          ? GoogleFailures.of(doing, known)
          : new IllegalStateException(failure);
    }
  }

  /// A request that was carried out once is never carried out again.
  ///
  /// @param made what it made, as the phrase's key has it
  static WorldException spent(String made, String name) {
    return new WorldException.Broken(Phrase.of("refusal.google.spent." + made, name), null);
  }

  static String lastPart(String url) {
    return url.substring(url.lastIndexOf('/') + 1);
  }
}
