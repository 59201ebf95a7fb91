package dev.mooring.live.google;

import com.google.api.gax.rpc.ApiException;
import com.google.cloud.compute.v1.Operation;
import com.google.cloud.compute.v1.WaitGlobalOperationRequest;
import com.google.cloud.compute.v1.WaitZoneOperationRequest;
import dev.mooring.port.WorldException;
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
  void await(String doing, String project, Operation begun) {
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

  private static Operation get(String doing, Future<Operation> future) {
    try {
      return future.get();
    } catch (InterruptedException stopped) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      throw new WorldException.TimedOut(
          "Nobody waited for the end: " + doing + " may still happen.", stopped);
    } catch (ExecutionException failure) {
      throw failure.getCause() instanceof ApiException known
          ? GoogleFailures.of(doing, known)
          : new IllegalStateException(failure);
    }
  }

  /// A request that was carried out once is never carried out again.
  ///
  /// @param what it made
  static WorldException spent(String what) {
    return new WorldException.Broken(
        "The "
            + what
            + " was made by this request before, and was deleted since. Google Cloud remembers a"
            + " request for a while: run again in ten minutes.",
        null);
  }

  static String lastPart(String url) {
    return url.substring(url.lastIndexOf('/') + 1);
  }
}
