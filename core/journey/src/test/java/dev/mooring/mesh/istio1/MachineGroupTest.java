package dev.mooring.mesh.istio1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.model.Names;
import org.junit.jupiter.api.Test;

class MachineGroupTest {

  @Test
  void everyMachineHasANameThatTheClusterTakes() {
    assertThat(MachineGroup.label("istio-vm")).isEqualTo("istio-vm");
    assertThat(MachineGroup.label("DB01.Example.COM")).isEqualTo("db01-example-com");
    assertThat(MachineGroup.label("192.168.1.7")).isEqualTo("vm-192-168-1-7");
    assertThat(MachineGroup.label("a".repeat(62) + ".b"))
        .satisfies(label -> assertThat(Names.isLabel(label)).isTrue());
  }
}
