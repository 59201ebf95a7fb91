package dev.mooring.lab.mesh.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.lab.mesh.TraceStage;
import dev.mooring.lab.world.MachineState.Capture;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class DatabasePathTest {
  private final TestWorld world = TestWorld.withDatabase();

  @Test
  void withoutAFirewallRuleThePacketsAreLost() {
    world.firewall.clear();
    assertSorry(TraceStage.FIREWALL);
  }

  @Test
  void aRuleForAnotherInstanceDoesNotHelp() {
    world.firewall.clear();
    world.firewall.add("10.60.1.7 other-vm 3306");
    assertSorry(TraceStage.FIREWALL);
  }

  @Test
  void aPortThatIsNotCapturedReachesNobody() {
    world.machine.capture = Optional.of(new Capture(List.of("10.63.240.0/20"), List.of()));
    assertSorry(TraceStage.CAPTURE);
  }

  @Test
  void allPortsCapturedIsGoodToo() {
    world.machine.capture = Optional.of(new Capture(List.of("10.63.240.0/20"), List.of("*")));
    assertThat(world.answer().status()).isEqualTo(200);
  }

  @Test
  void keysOfNamespaceDefaultAreNotTheServices() {
    world.keys(world.authority.issue("default", "default"));
    assertSorry(TraceStage.IDENTITY);
  }

  @Test
  void keysOfAnotherAccountAreNotTheServices() {
    world.keys(world.authority.issue("vm", "database"));
    assertSorry(TraceStage.IDENTITY);
    world.cluster.edit(
        "services",
        "vm",
        "mysqldb",
        one ->
            ((ObjectNode) one.at("/metadata/annotations"))
                .put("alpha.istio.io/kubernetes-serviceaccounts", "database"));
    assertThat(world.answer().status()).isEqualTo(200);
  }

  @Test
  void foreignKeysAreNobodys() {
    var later = TestWorld.NOW.plus(Duration.ofHours(1));
    world.keys(world.authority.issue("other", "vm", "default", later));
    // The machine's own way out would fail first, so the page is asked from outside.
    assertThat(world.mesh.browse(TestWorld.RATINGS)).asString().contains("status=500");
    assertThat(world.mesh.lastTrace(LabMesh.BROWSER).failedAt()).hasValue(TraceStage.IDENTITY);
  }

  @Test
  void aPodWithoutASidecarSpeaksNoTls() {
    world.cluster.edit(
        "pods",
        "default",
        "ratings-v2-mysql-vm-1",
        one -> one.withArray("/spec/containers").remove(1));
    assertThat(world.mesh.browse(TestWorld.RATINGS)).asString().contains("status=503");
    assertThat(world.mesh.lastTrace(LabMesh.BROWSER).failedAt()).hasValue(TraceStage.IDENTITY);
  }

  @Test
  void thatPodIsReachedInPlainTextButNotTheDatabaseBehindIt() {
    world.cluster.edit(
        "pods",
        "default",
        "ratings-v2-mysql-vm-1",
        one -> one.withArray("/spec/containers").remove(1));
    var reply = world.curl("someone", "10.60.1.7", "10.60.1.7:9080", "/ratings/0");
    assertThat(reply).asString().contains("status=500", "could not connect to ratings database");
    assertThat(world.failedAt()).hasValue(TraceStage.IDENTITY);
  }

  @Test
  void theWrongPasswordIsDenied() {
    world.machine.database.orElseThrow().password = "another";
    assertSorry(TraceStage.LOGIN);
  }

  @Test
  void aMissingSecretIsAWrongPassword() {
    world.cluster.remove("secrets", "default", "ratings-database");
    assertSorry(TraceStage.LOGIN);
  }

  @Test
  void theTableMustBeThere() {
    world.machine.database.orElseThrow().hasTable = false;
    assertSorry(TraceStage.LOGIN);
  }

  @Test
  void theServerMustRun() {
    world.machine.database = Optional.empty();
    assertSorry(TraceStage.LOGIN);
  }

  @Test
  void theRegisteredAddressMustBeTheMachines() {
    ((ObjectNode) endpoints().at("/subsets/0/addresses/0")).put("ip", "10.150.0.55");
    assertSorry(TraceStage.ENDPOINT);
  }

  @Test
  void withoutEndpointsThereIsNobody() {
    world.cluster.remove("endpoints", "vm", "mysqldb");
    assertSorry(TraceStage.ENDPOINT);
  }

  @Test
  void theEndpointsPortMustBeTheServices() {
    ((ObjectNode) endpoints().at("/subsets/0/ports/0")).put("port", 3307);
    assertSorry(TraceStage.ENDPOINT);
  }

  @Test
  void theServiceMustBeInTheNamespaceThatThePodAsks() {
    world.cluster.remove("services", "vm", "mysqldb");
    assertSorry(TraceStage.NAME);
  }

  private ObjectNode endpoints() {
    return (ObjectNode) world.cluster.find("endpoints", "vm", "mysqldb").orElseThrow();
  }

  private void assertSorry(TraceStage stage) {
    var answer = world.answer();
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body())
        .isEqualTo(
            "{\"error\": \"Sorry, product ratings are currently unavailable for this book.\"}");
    assertThat(world.failedAt()).hasValue(stage);
  }
}
