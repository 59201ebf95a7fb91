package dev.mooring.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.model.ClusterRef;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.Machine;
import dev.mooring.model.Machine.ExistingInstance;
import dev.mooring.model.Machine.NewInstance;
import dev.mooring.model.MachineRef;
import dev.mooring.model.MeshKind;
import dev.mooring.model.OwnHost;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MachineOriginTest {
  private static final MachineRef REF = new MachineRef("demo", "us-east4-b", "box");
  private static final NewInstance NEW =
      NewInstance.usual(REF).withType("e2-small").withImage("p/f").withUser("me");

  @ParameterizedTest
  @EnumSource
  void eachIsWhatItsMachineComesFrom(MachineOrigin origin) {
    for (var before : MachineOrigin.values()) {
      var spec = spec(before.machine(spec(NEW), Optional.of(NEW)));

      var chosen = spec(origin.machine(spec, Optional.of(NEW)));

      assertThat(MachineOrigin.of(chosen)).isEqualTo(origin);
      assertThat(origin.machine(chosen, Optional.of(NEW))).isEqualTo(chosen.machine());
    }
  }

  @Test
  void aLookAtThoseThatExistLosesNothing() {
    var existing = MachineOrigin.SELECT.machine(spec(NEW), Optional.of(NEW));

    assertThat(existing).isEqualTo(new ExistingInstance(REF, "me"));
    assertThat(MachineOrigin.CREATE.machine(spec(existing), Optional.of(NEW))).isEqualTo(NEW);
  }

  @Test
  void afterAHostTheTutorialsMachineIsProposedBesideTheCluster() {
    var host = MachineOrigin.HOST.machine(spec(NEW), Optional.of(NEW));

    assertThat(host).isEqualTo(new OwnHost("box", 0, "", ""));
    assertThat(MachineOrigin.CREATE.machine(spec(host), Optional.of(NEW)))
        .isEqualTo(NewInstance.usual(new MachineRef("demo", "us-east4", "istio-vm")));
  }

  private static JoinSpec spec(Machine machine) {
    return JoinSpec.of(
        MeshKind.TUTORIAL, new ClusterRef("gke", "demo", "us-east4", "demo"), machine);
  }
}
