package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.live.LiveWorld;
import dev.mooring.mark.Mark;
import dev.mooring.model.JoinSpec;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.run.Cleanup;
import dev.mooring.run.Journal;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.run.Runner;
import dev.mooring.run.Stop;
import dev.mooring.step.StepId;
import dev.mooring.text.Phrasebook;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A cluster in which others have things, and other journeys too.
class SharedClusterTest {
  private static final ResourceRef NAMESPACE = new ResourceRef(ResourceKind.NAMESPACE, "", "vm");
  private static final ResourceKind GROUP =
      new ResourceKind("networking.istio.io/v1", "WorkloadGroup");
  private static final EnumSet<StepId> UNTIL_SERVICES =
      EnumSet.range(StepId.CONTEXT, StepId.SERVICES);
  private static final EnumSet<StepId> SIDECAR = EnumSet.range(StepId.CONTEXT, StepId.SIDECAR);

  @Test
  void whatOthersPutIntoOurNamespaceStaysWithIt(@TempDir Path home) throws Exception {
    try (var practice = new Istio1Practice(home)) {
      assertThat(practice.run()).isEqualTo(Outcome.DONE);
      var mine = configMap("mine");
      practice.world.cluster().apply(mine);

      assertThat(told(practice.world, practice.journal))
          .contains("Namespace vm stays: it holds ConfigMap mine");
      assertThat(practice.undo()).isEqualTo(Outcome.DONE);

      assertThat(practice.world.cluster().find(mine.ref())).isPresent();
      assertThat(practice.world.cluster().find(NAMESPACE))
          .hasValueSatisfying(found -> assertThat(Mark.isOn(found)).isFalse());
      assertThat(practice.inventory()).noneMatch(name -> name.startsWith("WorkloadGroup"));
      assertThat(new Cleanup(practice.world, practice.journal).plan()).isEmpty();
    }
  }

  @Test
  void anEmptyNamespaceOfOursGoes(@TempDir Path home) throws Exception {
    try (var practice = new Istio1Practice(home)) {
      assertThat(practice.run()).isEqualTo(Outcome.DONE);

      assertThat(told(practice.world, practice.journal)).isEmpty();
      assertThat(practice.undo()).isEqualTo(Outcome.DONE);

      assertThat(practice.world.cluster().find(NAMESPACE)).isEmpty();
    }
  }

  @Test
  void whatFitsIsLeftAloneAndNeverUndone(@TempDir Path home) throws Exception {
    try (var practice = new Istio1Practice(home)) {
      practice.expose();
      var door =
          practice.world.cluster().list(ResourceKind.SERVICE, "istio-system", Map.of()).stream()
              .filter(Mark::isOn)
              .findFirst()
              .orElseThrow();
      practice.world.cluster().unlabel(door.ref(), Set.of(Mark.LABEL));

      var plan = practice.journey.step(StepId.EXPOSE).plan(Istio1Practice.spec(), practice.world);
      assertThat(plan.isEmpty()).isTrue();
      assertThat(plan.left()).hasSize(1);
      assertThat(practice.run()).isEqualTo(Outcome.DONE);
      assertThat(practice.undo()).isEqualTo(Outcome.DONE);

      assertThat(practice.world.cluster().find(door.ref())).isPresent();
    }
  }

  @Test
  void whatTwoJourneysUseStaysUntilTheLastIsTakenBack(@TempDir Path home) throws Exception {
    try (var practice = new Istio1Practice(home)) {
      assertThat(practice.run()).isEqualTo(Outcome.DONE);
      var before = practice.inventory();
      var journal = new Journal(home.resolve("second/journal.jsonl"));
      var world = other(practice.world, journal);
      var spec = withoutServices(Istio1Practice.selected());
      assertThat(
              new Runner(world, journal, practice.events::add)
                  .run(practice.journey, spec, SIDECAR, new Stop()))
          .isEqualTo(Outcome.DONE);

      assertThat(told(practice.world, practice.journal))
          .anyMatch(said -> said.startsWith("Namespace vm stays: journey " + journal.journey()));
      assertThat(practice.undo()).isEqualTo(Outcome.DONE);

      assertThat(practice.world.cluster().find(NAMESPACE)).isPresent();
      assertThat(practice.world.cluster().list(GROUP, "vm", Map.of()))
          .singleElement()
          .satisfies(group -> assertThat(group.ref().name()).isEqualTo("vm-1"));
      assertThat(practice.journey.step(StepId.EXPOSE).plan(spec, world).isEmpty()).isTrue();

      var second = new Cleanup(world, journal);
      assertThat(second.run(second.plan(), new Stop(), practice.events::add))
          .isEqualTo(Outcome.DONE);
      assertThat(practice.inventory()).doesNotContain("Namespace vm");
      assertThat(before).contains("Namespace vm");
    }
  }

  @Test
  void aSecondMachineWithTheSameServiceIsRefusedInThePlan(@TempDir Path home) throws Exception {
    try (var practice = new Istio1Practice(home)) {
      assertThat(practice.run()).isEqualTo(Outcome.DONE);
      var journal = new Journal(home.resolve("second/journal.jsonl"));
      var world = other(practice.world, journal);
      var plan = practice.journey.step(StepId.SERVICES).plan(Istio1Practice.selected(), world);

      assertThat(plan.refusals())
          .anySatisfy(
              refusal ->
                  assertThat(refusal.why().args())
                      .contains("Service vm/mysqldb", "practice/us-east4-a/istio-vm"));
    }
  }

  @Test
  void twoMachinesOfOneWorkloadStandBehindOneService(@TempDir Path home) throws Exception {
    try (var practice = new Istio1Practice(home)) {
      var before = practice.inventory();
      assertThat(practice.run(ratings(Istio1Practice.spec()), UNTIL_SERVICES))
          .isEqualTo(Outcome.DONE);
      var journal = new Journal(home.resolve("second/journal.jsonl"));
      var world = other(practice.world, journal);
      var spec = ratings(Istio1Practice.selected());
      assertThat(
              new Runner(world, journal, practice.events::add)
                  .run(practice.journey, spec, UNTIL_SERVICES, new Stop()))
          .as("%s", practice.events)
          .isEqualTo(Outcome.DONE);

      assertThat(world.cluster().find(new ResourceRef(ResourceKind.SERVICE, "vm", "mysqldb")))
          .hasValueSatisfying(
              service -> assertThat(service.text("/spec/selector/app")).isEqualTo("ratings"));
      assertThat(groups(world)).containsExactly("ratings");
      assertThat(entries(practice)).hasSize(2).allMatch(labels -> labels.contains("ratings"));
      assertThat(UNTIL_SERVICES)
          .allSatisfy(
              step -> assertThat(practice.journey.step(step).plan(spec, world).isEmpty()).isTrue());

      assertThat(practice.undo()).isEqualTo(Outcome.DONE);
      assertThat(groups(world)).containsExactly("ratings");
      assertThat(entries(practice)).hasSize(1);

      var second = new Cleanup(world, journal);
      assertThat(second.run(second.plan(), new Stop(), practice.events::add))
          .isEqualTo(Outcome.DONE);
      assertThat(practice.inventory()).isEqualTo(before);
    }
  }

  private static JoinSpec ratings(JoinSpec spec) {
    return spec.withWorkload(workload -> workload.named("ratings"));
  }

  private static List<String> groups(LiveWorld world) {
    return world.cluster().list(GROUP, "vm", Map.of()).stream()
        .map(group -> group.ref().name())
        .toList();
  }

  /// The labels of each entry that istiod made.
  private static List<String> entries(Istio1Practice practice) {
    var kind = practice.plane.kinds().workloadEntry();
    return practice.world.cluster().list(kind, "vm", Map.of()).stream()
        .map(entry -> entry.json().at("/spec/labels").toString())
        .toList();
  }

  private static List<String> told(LiveWorld world, Journal journal) {
    var texts = new Phrasebook(Locale.ENGLISH);
    return new Cleanup(world, journal)
        .plan().stream()
            .flatMap(entry -> entry.inverse().orElseThrow().told(world).stream())
            .map(texts::say)
            .toList();
  }

  private static LiveWorld other(LiveWorld world, Journal journal) {
    return new LiveWorld(
        journal.journey(),
        world.cluster(),
        world.cloud(),
        world.machines(),
        world.clock(),
        world.downloads());
  }

  private static JoinSpec withoutServices(JoinSpec spec) {
    return spec.withWorkload(workload -> workload.withServices(List.of()));
  }

  private static Resource configMap(String name) {
    var json =
        """
        {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "%s", "namespace": "vm"},
         "data": {"a": "b"}}
        """
            .formatted(name);
    return new Resource(
        new ResourceRef(new ResourceKind("v1", "ConfigMap"), "vm", name),
        (ObjectNode) JsonMapper.builder().build().readTree(json));
  }
}
