package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.lab.world.Fault;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.MachineRef;
import dev.mooring.model.MeshKind;
import dev.mooring.model.OwnCluster;
import dev.mooring.model.OwnHost;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.step.StepId;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Today's journey without Google Cloud: any cluster, any machine that SSH reaches.
class Istio1OwnHostTest {
  private static final OwnCluster AT_NODE = new OwnCluster("", "10.60.0.0/14", OwnPractice.NODE);

  @Test
  void aHostJoinsByALoadBalancerAndLeavesNothing(@TempDir Path home) {
    try (var practice = new OwnPractice(home, MeshKind.ISTIO_1)) {
      assertNoTrace(practice, spec(Istio1Practice.spec(), OwnCluster.UNKNOWN));
    }
  }

  @Test
  void aHostJoinsByANodesAddressAndLeavesNothing(@TempDir Path home) {
    try (var practice = new OwnPractice(home, MeshKind.ISTIO_1, Fault.NO_LOAD_BALANCERS)) {
      assertNoTrace(practice, spec(Istio1Practice.spec(), AT_NODE));
    }
  }

  @Test
  void aHostThatReachesNoPodJoinsByTheGatewayAndLeavesNothing(@TempDir Path home) {
    try (var practice =
        new OwnPractice(home, MeshKind.ISTIO_1, Fault.TWO_NETWORKS, Fault.NO_LOAD_BALANCERS)) {
      assertNoTrace(practice, spec(Istio1Practice.betweenNetworks(), AT_NODE));
    }
  }

  @Test
  void aHostBehindAnAddressTranslationIsReachedAtTheAddressThatWasGiven(@TempDir Path home) {
    try (var practice = new OwnPractice(home, MeshKind.ISTIO_1, Fault.BEHIND_NAT)) {
      var spec = spec(Istio1Practice.spec(), OwnCluster.UNKNOWN);
      assertThat(practice.run(spec)).as("%s", practice.events).isEqualTo(Outcome.DONE);
      assertThat(practice.ssh("cat /var/lib/istio/envoy/cluster.env"))
          .contains("ISTIO_SVC_IP='" + OwnPractice.ADDRESS + "'")
          .contains("REWRITE_PROBE_LEGACY_LOCALHOST_DESTINATION='true'");
      // Its own address leads nowhere.
      var hidden = MachineRef.own(new OwnHost("istio-vm", 0, "", "192.168.122.5"));
      var wrong = OwnPractice.spec(Istio1Practice.spec(), OwnCluster.UNKNOWN, hidden);
      assertThat(practice.complaints(StepId.SIDECAR, wrong)).isNotEmpty();
      assertThat(practice.undo()).isEqualTo(Outcome.DONE);
    }
  }

  private static void assertNoTrace(OwnPractice practice, JoinSpec spec) {
    var untouched = look(practice);
    OwnHostJourneyTest.assertThereAndBack(practice, spec);
    assertThat(look(practice)).isEqualTo(untouched);
  }

  /// MariaDB's folder for its socket lies in memory, and goes with the next boot.
  private static String look(OwnPractice practice) {
    return practice.ssh(Istio1SidecarTest.LOOK).replace("/run/mysqld\n", "");
  }

  private static JoinSpec spec(JoinSpec like, OwnCluster cluster) {
    return OwnPractice.spec(like, cluster, OwnPractice.MACHINE);
  }
}
