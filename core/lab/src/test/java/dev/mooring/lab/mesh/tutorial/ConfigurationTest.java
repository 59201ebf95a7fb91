package dev.mooring.lab.mesh.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.lab.mesh.TraceStage;
import dev.mooring.lab.world.MeshNetwork.Reply;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
  private final TestWorld world = new TestWorld();

  @Test
  void pilotAndMixerSwappedLeaveTheProxyWithoutConfiguration() {
    kubedns(
        TestWorld.KUBEDNS
            .replace("istio-pilot/10.150.0.6", "istio-pilot/10.150.0.8")
            .replace("istio-mixer/10.150.0.8", "istio-mixer/10.150.0.6"));
    assertUnconfigured();
  }

  @Test
  void anEmptyPilotAddressLeavesTheProxyWithoutConfiguration() {
    kubedns(TestWorld.KUBEDNS.replace("istio-pilot/10.150.0.6", "istio-pilot/"));
    assertUnconfigured();
  }

  @Test
  void theClusterIpOfPilotIsOfNoUse() {
    kubedns(TestWorld.KUBEDNS.replace("istio-pilot/10.150.0.6", "istio-pilot/10.63.243.136"));
    assertUnconfigured();
  }

  @Test
  void theNameServerMustBeTheMachineItself() {
    world.machine.files.put("/etc/resolv.conf", "nameserver 169.254.169.254\n");
    assertUnconfigured();
  }

  @Test
  void dnsmasqMustRun() {
    world.machine.units.remove("dnsmasq");
    assertUnconfigured();
  }

  @Test
  void pilotMustBeReady() {
    world.cluster.unready("istio-system", "istio-pilot-1");
    assertUnconfigured();
  }

  @Test
  void theBalancerMustCarryPort8080() {
    world.cluster.edit(
        "services",
        "istio-system",
        "istio-pilot-ilb",
        one -> one.withArray("/spec/ports").removeAll().addObject().put("port", 15003));
    assertUnconfigured();
  }

  @Test
  void theHostsFileServesToo() {
    world.machine.units.remove("dnsmasq");
    world.machine.files.put("/etc/hosts", "10.150.0.6 istio-pilot istio-pilot.istio-system\n");
    assertThat(world.answer().status()).isEqualTo(200);
  }

  private void kubedns(String text) {
    world.machine.files.put("/etc/dnsmasq.d/kubedns", text);
  }

  private void assertUnconfigured() {
    assertThat(world.curl()).isInstanceOf(Reply.Reset.class);
    assertThat(world.failedAt()).hasValue(TraceStage.CONFIGURATION);
  }
}
