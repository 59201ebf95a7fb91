package dev.mooring.lab.cloud;

import dev.mooring.lab.cloud.api.ApiError;
import dev.mooring.lab.cloud.api.Json;
import dev.mooring.lab.cloud.api.ResourceSet;
import dev.mooring.lab.cloud.api.Router;
import dev.mooring.lab.cloud.api.Scope;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/// The operations that every change of the project becomes.
final class Operations {
  private static final Logger log = LoggerFactory.getLogger(Operations.class);
  private static final int LONGEST_WAIT_SECONDS = 120;

  private final Project project;
  private final ResourceSet operations;
  private final Map<String, CompletableFuture<Void>> endings = new ConcurrentHashMap<>();

  Operations(Project project) {
    this.project = project;
    this.operations = new ResourceSet("operations", "compute#operation", project.links);
  }

  void routes(Router router, ReadRoutes reads) {
    reads.inZones(operations);
    reads.inRegions(operations);
    reads.global(operations);
    for (var where : List.of("zones/{zone}/", "regions/{region}/", "global/")) {
      router.on(
          "POST " + ReadRoutes.PROJECT + where + "operations/{name}/wait",
          call -> operations.get(call.scope(), call.name()));
    }
  }

  /// An operation that is over already.
  ObjectNode done(Scope scope, String type, ObjectNode target) {
    return begin(scope, type, target, CompletableFuture.completedFuture(null));
  }

  /// An operation that was accepted and went wrong.
  ObjectNode failed(Scope scope, String type, ObjectNode target, ApiError error) {
    return begin(scope, type, target, CompletableFuture.failedFuture(error));
  }

  /// An operation that ends when some work does: well, or with the [ApiError] that it failed with.
  ObjectNode begin(Scope scope, String type, ObjectNode target, CompletableFuture<Void> work) {
    var content = Json.object().put("operationType", type).put("status", "RUNNING");
    content.put("targetLink", Json.text(target, "selfLink"));
    content.put("targetId", target.path("id").asString(project.nextId()));
    content.put("user", "practice@example.com").put("progress", 0);
    content.put("insertTime", project.now()).put("startTime", project.now());
    var name = "operation-" + project.nextId();
    var operation = project.create(operations, scope, name, content);
    endings.put(name, work.handle((_, failure) -> end(operation, failure)));
    return operation;
  }

  private @Nullable Void end(ObjectNode operation, @Nullable Throwable failure) {
    synchronized (project) {
      operation.put("status", "DONE").put("progress", 100).put("endTime", project.now());
      if (failure != null) {
        fail(operation, failure instanceof CompletionException ? failure.getCause() : failure);
      }
    }
    return null;
  }

  private static void fail(ObjectNode operation, @Nullable Throwable failure) {
    if (!(failure instanceof ApiError)) {
      log.error("An operation of the practice cloud broke", failure);
    }
    var error =
        failure instanceof ApiError known
            ? known
            : new ApiError(500, "internalError", "Internal error.");
    var one = Json.object().put("code", code(error.reason())).put("message", error.getMessage());
    var errors = Json.object();
    errors.putArray("errors").add(one);
    operation.put("httpErrorStatusCode", error.status());
    operation.put("httpErrorMessage", error.status() == 403 ? "FORBIDDEN" : "ERROR");
    operation.set("error", errors);
  }

  /// `quotaExceeded` in an answer is `QUOTA_EXCEEDED` in an operation.
  private static String code(String reason) {
    return reason.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
  }

  /// Waits until an operation is over, though not for longer than the real service does.
  void await(String name) {
    var ending = endings.getOrDefault(name, CompletableFuture.completedFuture(null));
    ending.copy().completeOnTimeout(null, LONGEST_WAIT_SECONDS, TimeUnit.SECONDS).join();
  }
}
