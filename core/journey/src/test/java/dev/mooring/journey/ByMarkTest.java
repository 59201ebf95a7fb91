package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.live.kubernetes.LabAdmin;
import dev.mooring.marked.MarkedThings;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.JourneyId;
import dev.mooring.model.MeshKind;
import dev.mooring.model.OwnCluster;
import dev.mooring.port.World;
import dev.mooring.run.Cleanup;
import dev.mooring.run.RunEvent;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.run.Stop;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What was made is found again by its marks alone, and nothing of others with it.
class ByMarkTest {
  private static final JourneyId ANY_JOURNEY = new JourneyId("elsewhere");
  private static final String LOOK =
      "sudo find /etc /var/lib /usr/local /lib/systemd -type f | grep -v -e '^/var/lib/apt' -e"
          + " '^/var/lib/dpkg' | sort; sudo cat /etc/resolv.conf /etc/dhcp/dhclient.conf; sudo"
          + " iptables -t nat -S";

  @Test
  void aProjectIsAsBefore(@TempDir Path home) throws Exception {
    try (var practice = new Practice(home);
        var admin = LabAdmin.in(home)) {
      admin.services().inNamespace("default").resource(ofHelm()).create();
      var untouched = practice.inventory();
      assertThat(practice.run()).isEqualTo(Outcome.DONE);

      assertThat(undo(practice.world, Practice.spec())).isEqualTo(Outcome.DONE);

      assertThat(practice.inventory()).isEqualTo(untouched);
      assertThat(practice.world.cloud().firewallRules("practice"))
          .isNotEmpty()
          .noneMatch(rule -> rule.isOurs());
      assertThat(MarkedThings.find(practice.world, Practice.spec()).things()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(MeshKind.class)
  void aHostOfOnesOwnIsAsBefore(MeshKind mesh, @TempDir Path home) {
    try (var practice = new OwnPractice(home, mesh)) {
      var spec = spec(mesh);
      var untouched = practice.inventory();
      var before = practice.ssh(LOOK);
      assertThat(practice.run(spec)).as("%s", practice.events).isEqualTo(Outcome.DONE);
      assertThat(practice.ssh(LOOK)).isNotEqualTo(before);

      assertThat(undo(practice.world, spec)).isEqualTo(Outcome.DONE);

      assertThat(practice.inventory()).isEqualTo(untouched);
      assertThat(practice.ssh(LOOK)).isEqualTo(before);
    }
  }

  /// Users and tables carry no label: the machine's own list names them.
  @Test
  void aDatabaseServerOfOthersKeepsTheirsAlone(@TempDir Path home) {
    try (var practice = new OwnPractice(home)) {
      var spec = OwnPractice.spec(OwnCluster.UNKNOWN);
      practice.ssh("sudo apt-get -q update && sudo apt-get -q install -y mariadb-server");
      practice.ssh("sudo mysql -e 'create database theirs'");
      assertThat(practice.run(spec)).as("%s", practice.events).isEqualTo(Outcome.DONE);
      assertThat(practice.ssh("sudo mysql -e 'show databases'")).contains("test", "theirs");

      assertThat(undo(practice.world, spec)).isEqualTo(Outcome.DONE);

      assertThat(practice.ssh("sudo mysql -e 'show databases'"))
          .contains("theirs")
          .doesNotContain("test");
      assertThat(practice.ssh("ls -d /var/lib/mooring 2>&1 || true")).contains("No such file");
    }
  }

  @Test
  void theMarksTellTheJourneysApart(@TempDir Path home) throws Exception {
    try (var practice = new Practice(home);
        var admin = LabAdmin.in(home)) {
      var ours =
          Map.of("app.kubernetes.io/managed-by", "mooring", "journey.mooring.dev/firstone1", "");
      for (var name : List.of("one", "two")) {
        admin
            .services()
            .inNamespace("default")
            .resource(
                new ServiceBuilder(ofHelm())
                    .editMetadata()
                    .withName(name)
                    .withLabels(
                        name.equals("one")
                            ? ours
                            : Map.of(
                                "app.kubernetes.io/managed-by",
                                "mooring",
                                "journey.mooring.dev/secondone",
                                ""))
                    .endMetadata()
                    .build())
            .create();
      }
      admin
          .configMaps()
          .inNamespace("default")
          .resource(
              new ConfigMapBuilder()
                  .withNewMetadata()
                  .withName("theirs")
                  .withLabels(ours)
                  .endMetadata()
                  .build())
          .create();
      var found = MarkedThings.find(practice.world, Practice.spec());

      assertThat(found.journeys())
          .extracting(JourneyId::text)
          .containsExactly("firstone1", "secondone");
      assertThat(found.of(new JourneyId("firstone1"))).hasSize(1);
      assertThat(found.unnamed()).isEmpty();
    }
  }

  @Test
  void aMachineThatDoesNotAnswerIsNamed(@TempDir Path home) {
    try (var practice = new OwnPractice(home)) {
      var found =
          MarkedThings.find(
              new SilentMachines(practice.world), OwnPractice.spec(OwnCluster.UNKNOWN));

      assertThat(found.unseen())
          .singleElement()
          .satisfies(phrase -> assertThat(phrase.args()).contains("istio-vm"));
    }
  }

  private static JoinSpec spec(MeshKind mesh) {
    return mesh == MeshKind.TUTORIAL
        ? OwnPractice.spec(OwnCluster.UNKNOWN)
        : OwnPractice.spec(Istio1Practice.spec(), OwnCluster.UNKNOWN, OwnPractice.MACHINE);
  }

  /// As from a computer that knows nothing of the journey.
  private static Outcome undo(World world, JoinSpec spec) {
    var found = MarkedThings.find(world, spec);
    assertThat(found.unseen()).isEmpty();
    var events = new ArrayList<RunEvent>();
    var worst = Outcome.DONE;
    for (var journey : found.journeys()) {
      worst =
          worse(worst, undo(Cleanup.of(world, found.of(journey), journey, spec.cluster()), events));
    }
    var rest = Cleanup.of(world, found.unnamed(), ANY_JOURNEY, spec.cluster());
    worst = worse(worst, undo(rest, events));
    assertThat(events).noneMatch(RunEvent.ChangeFailed.class::isInstance);
    return worst;
  }

  private static Outcome undo(Cleanup cleanup, List<RunEvent> events) {
    return cleanup.run(cleanup.plan(), new Stop(), events::add);
  }

  private static Outcome worse(Outcome one, Outcome other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static io.fabric8.kubernetes.api.model.Service ofHelm() {
    return new ServiceBuilder()
        .withNewMetadata()
        .withName("theirs")
        .addToLabels("app.kubernetes.io/managed-by", "Helm")
        .endMetadata()
        .withNewSpec()
        .addNewPort()
        .withPort(80)
        .endPort()
        .endSpec()
        .build();
  }
}
