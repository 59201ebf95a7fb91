package dev.mooring.step;

import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.facts.Balancers;
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

/// The questions of [ContextStep].
public final class ContextChecks {
  private ContextChecks() {}

  public static Finding clusterAnswers(WorldView world) {
    try {
      return Finding.passed("Kubernetes " + world.cluster().version());
    } catch (WorldException.TimedOut refusal) {
      if (refusal.trouble().isPresent()) {
        throw refusal;
      }
      return Finding.failed(Hint.MJ0101, refusal.getMessage());
    }
  }

  static Finding istio(WorldView world) {
    var pilots =
        world.cluster().list(ResourceKind.POD, JoinSpec.ISTIO_NAMESPACE, Map.of("istio", "pilot"));
    if (pilots.isEmpty()) {
      return Finding.failed(Hint.MJ0102, JoinSpec.ISTIO_NAMESPACE);
    }
    var version = tag(pilots.getFirst().text("/spec/containers/0/image"));
    return version.startsWith("0.2.")
        ? Finding.passed("Istio " + version)
        : Finding.failed(Hint.MJ0103, version);
  }

  private static String tag(String image) {
    return image.substring(image.lastIndexOf(':') + 1);
  }

  public static Finding bookinfo(WorldView world, JoinSpec spec) {
    var missing =
        Stream.of("productpage", "details", "reviews", "ratings")
            .filter(app -> !Pods.anyReady(world, spec.bookinfoNamespace(), Map.of("app", app)))
            .toList();
    return missing.isEmpty()
        ? Finding.passed(spec.bookinfoNamespace() + ": productpage, details, reviews, ratings")
        : Finding.failed(Hint.MJ0104, spec.bookinfoNamespace(), String.join(", ", missing));
  }

  public static Finding rights(WorldView world, JoinSpec spec, List<Access> always) {
    var needed = neededRights(world, spec, always);
    var missing =
        atOnce(needed, access -> world.cluster().may(access) ? "" : Rights.said(access)).stream()
            .filter(said -> !said.isEmpty())
            .toList();
    return missing.isEmpty()
        ? Finding.passed(String.valueOf(needed.size()))
        : Finding.failed(Hint.MJ0106, String.join(", ", missing));
  }

  /// A namespace that is there already need not be made.
  private static List<Access> neededRights(WorldView world, JoinSpec spec, List<Access> always) {
    var namespace = new ResourceRef(ResourceKind.NAMESPACE, "", spec.serviceNamespace());
    var mayLook =
        world.cluster().may(new Access("get", "", "namespaces", "", spec.serviceNamespace()));
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

  static Finding project(WorldView world, JoinSpec spec) {
    var found =
        world.cloud().clusters(spec.cluster().project()).stream()
            .filter(cluster -> cluster.name().equals(spec.cluster().name()))
            .findFirst();
    return found
        .map(cluster -> Finding.passed(cluster.network() + ", " + cluster.serviceCidr()))
        .orElse(Finding.failed(Hint.MJ0107, spec.cluster().project(), spec.cluster().name()));
  }

  /// Each load balancer that has no address yet needs a forwarding rule; the ingress is counted in
  /// the usage.
  static Finding quota(WorldView world, JoinSpec spec, List<ResourceRef> balancers) {
    var needed =
        (int) balancers.stream().filter(b -> Balancers.address(world, b).isEmpty()).count();
    var quota =
        world.cloud().quota(spec.cluster().project(), spec.cluster().region(), "FORWARDING_RULES");
    return quota
        .filter(found -> found.free() < needed)
        .<Finding>map(
            found ->
                Finding.failed(
                    Hint.MJ0105,
                    String.valueOf(needed),
                    String.valueOf(found.free()),
                    String.valueOf(found.limit())))
        .orElseGet(
            () ->
                Finding.passed(
                    quota
                        .map(q -> (q.usage() + needed) + " / " + q.limit() + " FORWARDING_RULES")
                        .orElse("")));
  }
}
