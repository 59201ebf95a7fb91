package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.change.cloud.SshAccess;
import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.facts.Balancers;
import dev.mooring.facts.ControlPlanes;
import dev.mooring.lab.Edits;
import dev.mooring.lab.Lab;
import dev.mooring.lab.world.Fault;
import dev.mooring.lab.world.IstioRelease;
import dev.mooring.lab.world.MachineOs;
import dev.mooring.live.kubernetes.LabAdmin;
import dev.mooring.mesh.istio1.EastWestGateway;
import dev.mooring.mesh.istio1.Front;
import dev.mooring.mesh.istio1.IstiodBalancer;
import dev.mooring.mesh.istio1.Revision;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.MeshChoices;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.run.RunEvent.ChangeBegun;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.run.Runner;
import dev.mooring.run.Stop;
import dev.mooring.step.Journey;
import dev.mooring.step.StepId;
import dev.mooring.step.istio1.Istio1Journey;
import io.fabric8.kubernetes.api.model.LoadBalancerIngressBuilder;
import io.fabric8.kubernetes.api.model.LoadBalancerStatusBuilder;
import io.fabric8.kubernetes.api.model.ServicePortBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The way to istiod, on one network and between two.
class Istio1ExposeTest {
  private static final Set<StepId> STEPS = EnumSet.of(StepId.CONTEXT, StepId.EXPOSE);
  private static final ResourceRef BALANCER =
      IstiodBalancer.of("istio-system", Revision.DEFAULT).ref();
  private static final ResourceRef GATEWAY = EastWestGateway.ref("istio-system");
  private static final ResourceRef ISTIO =
      new ResourceRef(ResourceKind.NAMESPACE, "", "istio-system");
  private static final String LABEL = "topology.istio.io/network";
  @TempDir Path home;

  @Test
  void oneNetworkGetsABalancerOfItsOwnAndGivesItBack() throws Exception {
    try (var practice = new Istio1Practice(home)) {
      var before = practice.inventory();
      var spec =
          Istio1Practice.spec()
              .withChoices(new MeshChoices("", "", true, List.of("10.128.0.0/20")));
      assertThat(run(practice, spec)).as("%s", practice.events).isEqualTo(Outcome.DONE);
      var balancer = practice.world.cluster().find(BALANCER).orElseThrow().json();
      assertThat(balancer.at("/metadata/annotations").toString())
          .contains("\"networking.gke.io/load-balancer-type\":\"Internal\"")
          .contains("internal-load-balancer-allow-global-access\":\"true\"");
      assertThat(balancer.at("/spec/selector").toString())
          .isEqualTo("{\"app\":\"istiod\",\"istio\":\"pilot\"}");
      assertThat(balancer.at("/spec/loadBalancerSourceRanges").toString())
          .isEqualTo("[\"10.128.0.0/20\"]");
      assertThat(Balancers.address(practice.world, BALANCER)).isPresent();
      practice.events.clear();
      assertThat(run(practice, spec)).isEqualTo(Outcome.DONE);
      assertThat(practice.events).noneMatch(ChangeBegun.class::isInstance);
      assertThat(practice.undo()).isEqualTo(Outcome.DONE);
      assertThat(practice.inventory()).isEqualTo(before);
    }
  }

  @Test
  void betweenNetworksTheGatewayStandsAndNothingOfItStays() throws Exception {
    try (var practice = new Istio1Practice(home)) {
      nameNetwork("kube-network");
      var before = practice.inventory();
      assertThat(run(practice, betweenNetworks()))
          .as("%s", practice.events)
          .isEqualTo(Outcome.DONE);
      assertThat(label(practice)).isEqualTo("kube-network");
      assertThat(Balancers.address(practice.world, GATEWAY)).isPresent();
      assertThat(practice.inventory())
          .contains(
              "Gateway istio-system/istiod-gateway",
              "VirtualService istio-system/istiod-vs",
              "Gateway istio-system/cross-network-gateway")
          .doesNotContain(BALANCER.toString());
      practice.events.clear();
      assertThat(run(practice, betweenNetworks())).isEqualTo(Outcome.DONE);
      assertThat(practice.events).noneMatch(ChangeBegun.class::isInstance);
      assertThat(practice.undo()).isEqualTo(Outcome.DONE);
      assertThat(label(practice)).isEmpty();
      Awaitility.await().untilAsserted(() -> assertThat(practice.inventory()).isEqualTo(before));
    }
  }

  @Test
  void aGatewayAndALabelOfOthersServeAndStay() throws Exception {
    try (var practice = new Istio1Practice(home)) {
      nameNetwork("kube-network");
      labelNamespace("kube-network");
      theirGateway();
      assertThat(run(practice, betweenNetworks())).isEqualTo(Outcome.FAILED);
      assertThat(practice.hints()).containsExactly(Hint.GATEWAY_WITHOUT_PORTS);
      assertThat(practice.failures().getFirst().args()).contains("15012");

      openPort(15012);
      assertThat(run(practice, betweenNetworks()))
          .as("%s", practice.events)
          .isEqualTo(Outcome.DONE);
      assertThat(practice.undo()).isEqualTo(Outcome.DONE);
      assertThat(label(practice)).isEqualTo("kube-network");
      assertThat(practice.world.cluster().find(GATEWAY)).isPresent();
    }
  }

  @Test
  void whatDoesNotFitIsSaidBeforeAnythingIsMade() throws Exception {
    try (var practice = new Istio1Practice(home)) {
      assertThat(refusal(practice, betweenNetworks())).isEqualTo(Hint.CLUSTER_NETWORK_UNNAMED);
      nameNetwork("vm-network");
      assertThat(refusal(practice, betweenNetworks())).isEqualTo(Hint.NETWORKS_NAMED_ALIKE);
      nameNetwork("kube-network");
      labelNamespace("another");
      assertThat(refusal(practice, betweenNetworks())).isEqualTo(Hint.NAMESPACE_ON_ANOTHER_NETWORK);
      var sources =
          Istio1Practice.spec()
              .withChoices(new MeshChoices("", "", false, List.of("10.128.0.1/20")));
      assertThat(refusal(practice, sources)).isEqualTo(Hint.SOURCE_RANGE_INVALID);
      assertThat(practice.journal.open()).isEmpty();
    }
  }

  @Test
  void aHostNameIsNoAddress() throws Exception {
    try (var practice = new Istio1Practice(home)) {
      assertThat(run(practice, Istio1Practice.spec())).isEqualTo(Outcome.DONE);
      try (var admin = LabAdmin.in(home)) {
        var name = new LoadBalancerIngressBuilder().withHostname("a1.elb.example.com").build();
        admin
            .services()
            .inNamespace("istio-system")
            .withName(BALANCER.name())
            .editStatus(
                service -> {
                  service
                      .getStatus()
                      .setLoadBalancer(new LoadBalancerStatusBuilder().withIngress(name).build());
                  return service;
                });
      }
      assertThat(found(practice, Istio1Practice.spec(), "expose.istiod").hint())
          .isEqualTo(Hint.DOOR_WITHOUT_ADDRESS);
    }
  }

  @Test
  void withoutItsPodsTheGatewayIsNotTakenForRunning() throws Exception {
    try (var practice = new Istio1Practice(home)) {
      nameNetwork("kube-network");
      assertThat(found(practice, betweenNetworks(), "expose.gateway").hint())
          .isEqualTo(Hint.GATEWAY_NOT_RUNNING);
    }
  }

  @Test
  void aRefusedAddressTellsItsEvent() throws Exception {
    var options =
        new Lab.Options(
            home,
            false,
            Set.of(Fault.QUOTA_USED_UP),
            1,
            true,
            MachineOs.DEBIAN_12,
            IstioRelease.ISTIO_1);
    try (var practice = new Istio1Practice(home, options)) {
      practice
          .world
          .cluster()
          .apply(
              IstiodBalancer.of("istio-system", Revision.DEFAULT)
                  .manifest(new Front.Annotated(false)));
      Awaitility.await()
          .untilAsserted(
              () -> {
                var failed = found(practice, Istio1Practice.spec(), "expose.istiod");
                assertThat(failed.hint()).isEqualTo(Hint.ADDRESS_REFUSED);
                assertThat(failed.args().getLast()).asString().containsIgnoringCase("quota");
              });
    }
  }

  private static Outcome run(Istio1Practice practice, JoinSpec spec) {
    return new Runner(practice.world, practice.journal, practice.events::add)
        .run(journey(practice), spec, STEPS, new Stop());
  }

  /// As a session makes it, from the mesh as it is now.
  private static Journey journey(Istio1Practice practice) {
    var plane = ControlPlanes.find(practice.world.cluster(), "").orElseThrow();
    return Istio1Journey.of(new SshAccess("ssh-ed25519 AAAA", Duration.ofHours(1)), plane);
  }

  private static Hint refusal(Istio1Practice practice, JoinSpec spec) {
    practice.events.clear();
    assertThat(run(practice, spec)).isEqualTo(Outcome.FAILED);
    return practice.hints().getFirst();
  }

  private static Finding.Failed found(Istio1Practice practice, JoinSpec spec, String check) {
    return journey(practice).step(StepId.EXPOSE).after(spec).stream()
        .filter(one -> one.id().word().equals(check))
        .map(one -> (Finding.Failed) one.verdict(practice.world))
        .findFirst()
        .orElseThrow();
  }

  private static JoinSpec betweenNetworks() {
    return Istio1Practice.spec().withChoices(MeshChoices.usual().withMachineNetwork("vm-network"));
  }

  private static String label(Istio1Practice practice) {
    return practice.world.cluster().find(ISTIO).orElseThrow().label(LABEL);
  }

  private void nameNetwork(String name) {
    try (var admin = LabAdmin.in(home)) {
      admin
          .configMaps()
          .inNamespace("istio-system")
          .withName("istio-sidecar-injector")
          .edit(
              map -> {
                map.getData()
                    .compute(
                        "values",
                        (_, json) ->
                            String.valueOf(json)
                                .replaceFirst(
                                    "\"network\": \"[^\"]*\"", "\"network\": \"" + name + "\""));
                return map;
              });
    }
  }

  private void labelNamespace(String network) {
    try (var admin = LabAdmin.in(home)) {
      admin
          .namespaces()
          .withName("istio-system")
          .edit(
              namespace -> {
                namespace.getMetadata().getLabels().put(LABEL, network);
                return namespace;
              });
    }
  }

  /// Made by istioctl, without the port for istiod.
  private void theirGateway() {
    var gateway = new EastWestGateway("istio-system", Revision.DEFAULT, "kube-network");
    try (var admin = LabAdmin.in(home)) {
      gateway
          .workload()
          .forEach(
              one -> admin.resource(one.json().toString().replace("mooring", "istioctl")).create());
      Edits.of(
          admin.services().inNamespace("istio-system").withName(GATEWAY.name()),
          service -> {
            service.getSpec().getPorts().removeIf(port -> port.getPort() == 15012);
            return service;
          });
    }
  }

  private void openPort(int number) {
    try (var admin = LabAdmin.in(home)) {
      var port =
          new ServicePortBuilder()
              .withName("tls-istiod")
              .withPort(number)
              .withProtocol("TCP")
              .build();
      Edits.of(
          admin.services().inNamespace("istio-system").withName(GATEWAY.name()),
          service -> {
            service.getSpec().getPorts().add(port);
            return service;
          });
    }
  }
}
