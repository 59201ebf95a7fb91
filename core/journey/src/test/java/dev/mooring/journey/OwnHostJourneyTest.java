package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.lab.world.Fault;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.MachineRef;
import dev.mooring.model.OwnCluster;
import dev.mooring.model.OwnHost;
import dev.mooring.run.RunEvent;
import dev.mooring.run.RunEvent.ChangeBegun;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.run.Status;
import dev.mooring.runbook.Runbook;
import dev.mooring.step.StepId;
import dev.mooring.text.Phrasebook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The journey without Google Cloud: any cluster, any machine that SSH reaches.
class OwnHostJourneyTest {
  private static final OwnCluster AT_NODE = new OwnCluster("", "10.60.0.0/14", OwnPractice.NODE);

  @Test
  void aHostJoinsByLoadBalancersAndLeavesAgain(@TempDir Path home) throws Exception {
    try (var practice = new OwnPractice(home)) {
      assertThereAndBack(practice, OwnPractice.spec(OwnCluster.UNKNOWN));
      assertThat(Files.readString(home.resolve("state/journal.jsonl"))).contains("istio-vm");
    }
  }

  @Test
  void aHostJoinsByANodesAddressAndLeavesAgain(@TempDir Path home) {
    try (var practice = new OwnPractice(home, Fault.NO_LOAD_BALANCERS)) {
      assertThereAndBack(practice, OwnPractice.spec(AT_NODE));
    }
  }

  static void assertThereAndBack(OwnPractice practice, JoinSpec spec) {
    var untouched = practice.inventory();
    assertThat(practice.run(spec)).as("%s", practice.events).isEqualTo(Outcome.DONE);
    assertThat(practice.events).noneMatch(RunEvent.CheckFailed.class::isInstance);
    for (var step : practice.journey.steps()) {
      assertThat(Status.of(step, spec, practice.world).isDone()).as("%s", step.id()).isTrue();
    }
    practice.events.clear();
    assertThat(practice.run(spec)).isEqualTo(Outcome.DONE);
    assertThat(practice.events).noneMatch(ChangeBegun.class::isInstance);

    assertThat(practice.undo()).isEqualTo(Outcome.DONE);
    assertThat(practice.inventory()).isEqualTo(untouched);
    assertThat(practice.ssh("ls /var/lib/mooring /etc/certs 2>&1")).doesNotContain("pem", "files");
  }

  @Test
  void whereNobodyMakesLoadBalancersThatIsSaid(@TempDir Path home) {
    try (var practice = new OwnPractice(home, Fault.NO_LOAD_BALANCERS)) {
      var spec = OwnPractice.spec(OwnCluster.UNKNOWN);
      practice.journey.step(StepId.EXPOSE).wishes(spec).stream()
          .forEach(wish -> assertThat(wish.change().isPresent(practice.world)).isFalse());
      assertThat(hints(practice.complaints(StepId.EXPOSE, spec)))
          .containsOnly(Hint.LOAD_BALANCERS_UNAVAILABLE);
    }
  }

  @Test
  void anAddressThatNoNodeHasLeadsNowhere(@TempDir Path home) {
    try (var practice = new OwnPractice(home, Fault.NO_LOAD_BALANCERS)) {
      var spec = OwnPractice.spec(new OwnCluster("", "", "10.150.0.99"));
      assertThat(practice.run(spec, EnumSet.of(StepId.EXPOSE))).isEqualTo(Outcome.DONE);
      assertThat(hints(practice.complaints(StepId.EXPOSE, spec)))
          .containsExactly(Hint.EXTERNAL_IP_OF_NO_NODE);
      assertThat(hints(practice.complaints(StepId.SIDECAR, spec)))
          .contains(Hint.CONTROL_PLANE_OUT_OF_REACH);
    }
  }

  @Test
  void anAddressAndPortThatAreTakenAreFoundBefore(@TempDir Path home) {
    try (var practice = new OwnPractice(home)) {
      var spec = OwnPractice.spec(AT_NODE);
      assertThat(practice.complaints(StepId.EXPOSE, spec).toString()).doesNotContain("MJ0212");
      practice.world.cluster().apply(TakenAddress.pilot(OwnPractice.NODE));
      assertThat(hints(practice.complaints(StepId.EXPOSE, spec))).contains(Hint.EXTERNAL_IP_TAKEN);
      assertThat(practice.run(spec, EnumSet.of(StepId.EXPOSE))).isEqualTo(Outcome.FAILED);
    }
  }

  @Test
  void aServiceRangeOfAnotherClusterIsRefused(@TempDir Path home) {
    try (var practice = new OwnPractice(home)) {
      var wrong = OwnPractice.spec(new OwnCluster("10.96.0.0/12", "", ""));
      assertThat(practice.run(wrong)).isEqualTo(Outcome.FAILED);
      assertThat(hints(practice.complaints(StepId.CONTEXT, wrong)))
          .containsExactly(Hint.SERVICES_OUTSIDE_RANGE);
      var wide = OwnPractice.spec(new OwnCluster("10.0.0.0/8", "", ""));
      assertThat(hints(practice.complaints(StepId.CONTEXT, wide)))
          .containsExactly(Hint.SERVICE_RANGE_DIFFERS);
    }
  }

  @Test
  void anAddressThatTheMachineDoesNotHaveIsSaid(@TempDir Path home) {
    try (var practice = new OwnPractice(home)) {
      var elsewhere = MachineRef.own(new OwnHost("istio-vm", 0, "", "10.150.0.77"));
      var spec = OwnPractice.spec(OwnCluster.UNKNOWN, elsewhere);
      assertThat(hints(practice.complaints(StepId.MACHINE, spec)))
          .containsExactly(Hint.ADDRESS_NOT_ON_MACHINE);
    }
  }

  @Test
  void aHostThatNobodyKnowsIsNotReached(@TempDir Path home) {
    try (var practice = new OwnPractice(home)) {
      var stranger = MachineRef.own(new OwnHost("127.0.0.1", 9, "", "127.0.0.1"));
      var spec = OwnPractice.spec(OwnCluster.UNKNOWN, stranger);
      assertThat(hints(practice.complaints(StepId.MACHINE, spec))).contains(Hint.SSH_HOST_SILENT);
    }
  }

  @Test
  void aClosedFirewallIsNamedWhereTheRatingDoesNotArrive(@TempDir Path home) {
    try (var practice = new OwnPractice(home, Fault.FIREWALL_CLOSED)) {
      var spec = OwnPractice.spec(new OwnCluster("", "10.60.0.0/14", ""));
      var before = EnumSet.complementOf(EnumSet.of(StepId.TRAFFIC));
      assertThat(practice.run(spec, before)).isEqualTo(Outcome.DONE);
      var complaints = practice.complaints(StepId.TRAFFIC, spec);
      assertThat(complaints).isNotEmpty();
      var book = new Phrasebook(Locale.ENGLISH);
      assertThat(((Finding.Failed) complaints.getFirst()).causes().stream().map(book::say))
          .anyMatch(cause -> cause.contains("10.60.0.0/14") && cause.contains("3306"));
    }
  }

  @Test
  void theRunbookKnowsNoGoogleCloud(@TempDir Path home) {
    try (var practice = new OwnPractice(home)) {
      var book = new Phrasebook(Locale.ENGLISH);
      var script = new Runbook(practice.journey, OwnPractice.spec(AT_NODE), book).bash();
      assertThat(script).doesNotContain("gcloud", "CLOUDSDK");
      assertThat(script)
          .contains("ssh istio-vm", "10.60.0.0/14", "address=/istio-pilot/10.150.0.2");
    }
  }

  private static List<Hint> hints(List<Finding> complaints) {
    return complaints.stream()
        .map(finding -> ((Finding.Failed) finding).hint())
        .distinct()
        .toList();
  }
}
