package dev.mooring.step.shared;

import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.model.JoinSpec;
import dev.mooring.port.Access;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;

/// What both journeys ask about the cluster before anything else.
public final class ContextChecks {
  private ContextChecks() {}

  public static Finding clusterAnswers(WorldView world) {
    try {
      return Finding.passed("Kubernetes " + world.cluster().version());
    } catch (WorldException.TimedOut refusal) {
      if (refusal.trouble().isPresent()) {
        throw refusal;
      }
      return Finding.failed(Hint.CLUSTER_SILENT, refusal.phrase());
    }
  }

  public static Finding bookinfo(WorldView world, JoinSpec spec) {
    var missing =
        Stream.of("productpage", "details", "reviews", "ratings")
            .filter(app -> !Pods.anyReady(world, spec.bookinfoNamespace(), Map.of("app", app)))
            .toList();
    return missing.isEmpty()
        ? Finding.passed(spec.bookinfoNamespace() + ": productpage, details, reviews, ratings")
        : Finding.failed(
            Hint.BOOKINFO_NOT_RUNNING, spec.bookinfoNamespace(), String.join(", ", missing));
  }

  public static Finding rights(WorldView world, JoinSpec spec, List<Access> always) {
    var needed = neededRights(world, spec, always);
    var missing =
        atOnce(needed, access -> world.cluster().may(access) ? "" : Rights.said(access)).stream()
            .filter(said -> !said.isEmpty())
            .toList();
    return missing.isEmpty()
        ? Finding.passed(String.valueOf(needed.size()))
        : Finding.failed(Hint.RIGHTS_MISSING, String.join(", ", missing));
  }

  /// A namespace that is there already need not be made.
  private static List<Access> neededRights(WorldView world, JoinSpec spec, List<Access> always) {
    var namespace = new ResourceRef(ResourceKind.NAMESPACE, "", spec.workload().namespace());
    var mayLook =
        world.cluster().may(new Access("get", "", "namespaces", "", spec.workload().namespace()));
    return mayLook && world.cluster().find(namespace).isPresent()
        ? always
        : Stream.concat(always.stream(), Rights.toMakeNamespace(spec).stream()).toList();
  }

  /// Some seventy questions: one after the other they would take seconds on a distant cluster.
  private static <T, R> List<R> atOnce(List<T> items, Function<T, R> question) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          items.stream()
              .map(item -> CompletableFuture.supplyAsync(() -> question.apply(item), threads))
              .toList();
      return answers.stream().map(ContextChecks::answer).toList();
    }
  }

  private static <R> R answer(CompletableFuture<R> answer) {
    try {
      return answer.join();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof WorldException refusal ? refusal : failure;
    }
  }
}
