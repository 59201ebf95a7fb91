package dev.mooring.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkloadTest {
  private static final MachineRef FIRST = new MachineRef("practice", "us-east4-a", "vm-1");
  private static final MachineRef SECOND = new MachineRef("practice", "us-east4-a", "vm-2");

  @Test
  void machinesOfOneWorkloadShareItsGroup() {
    var ratings = Workload.usual().named("ratings");

    assertThat(ratings.group(FIRST)).isEqualTo("ratings").isEqualTo(ratings.group(SECOND));
    assertThat(ratings.unnamed()).isEqualTo(Workload.usual());
  }

  @Test
  void withoutANameItHasThatOfItsMachineAsTheClusterTakesIt() {
    assertThat(group("istio-vm")).isEqualTo("istio-vm");
    assertThat(group("DB01.Example.COM")).isEqualTo("db01-example-com");
    assertThat(group("192.168.1.7")).isEqualTo("vm-192-168-1-7");
    assertThat(group("a".repeat(62) + ".b"))
        .satisfies(label -> assertThat(Names.isLabel(label)).isTrue());
  }

  private static String group(String host) {
    return Workload.usual().group(MachineRef.own(new OwnHost(host, 0, "", "")));
  }
}
