package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.change.Difference;
import dev.mooring.model.JoinSpec;
import dev.mooring.step.StepId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the plan of a journey shows of files and objects before anything is made.
class PlanDifferencesTest {
  private static final String CLUSTER_ENV = "/var/lib/istio/envoy/cluster.env";

  @Test
  void whatIsNotThereIsNew(@TempDir Path home) throws Exception {
    try (var practice = new Istio1Practice(home)) {
      var all = differences(practice, Istio1Practice.spec());
      assertThat(all.keySet())
          .contains("WorkloadGroup vm/istio-vm", "Service istio-system/istiod-vm-ilb", CLUSTER_ENV);
      assertThat(all.values()).noneMatch(Difference::isThere);
      assertThat(unified(all, CLUSTER_ENV))
          .anyMatch(line -> line.startsWith("+ISTIO_SVC_IP='$(gcloud "));
      assertThat(all.values()).hasAtLeastOneElementOfType(Difference.Secret.class);
    }
  }

  @Test
  void whatIsThereIsBesideIt(@TempDir Path home) throws Exception {
    try (var practice = new Istio1Practice(home)) {
      practice
          .journey
          .step(StepId.MACHINE)
          .wishes(Istio1Practice.selected())
          .forEach(wish -> practice.apply(wish.change()));
      var all = differences(practice, Istio1Practice.selected());
      assertThat(unified(all, "/etc/hosts")).startsWith("--- /etc/hosts");
      assertThat(unified(all, "/etc/hosts")).anyMatch(line -> line.equals("+# BEGIN mooring"));
      assertThat(unified(all, CLUSTER_ENV))
          .contains("--- /dev/null")
          .anyMatch(line -> line.matches("\\+ISTIO_SVC_IP='10[.0-9]+'"));
    }
  }

  private static Map<String, Difference> differences(Istio1Practice practice, JoinSpec spec) {
    return practice.journey.steps().stream()
        .flatMap(step -> step.wishes(spec).stream())
        .flatMap(wish -> wish.change().difference(practice.world).stream())
        .collect(Collectors.toMap(Difference::name, Function.identity()));
  }

  private static List<String> unified(Map<String, Difference> all, String name) {
    return Optional.ofNullable(all.get(name))
        .map(found -> ((Difference.Text) found).unified())
        .orElseThrow();
  }
}
