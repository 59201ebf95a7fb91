package dev.mooring.lab.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the Compute API answers about instances, good wishes and bad ones.
class InstancesApiTest {
  private static final String INSTANCES = "zones/us-east4-a/instances";
  private static final String WISH =
      """
      {'name': 'NAME', 'machineType': 'zones/us-east4-a/machineTypes/e2-medium',
       'disks': [{'boot': true, 'autoDelete': true, 'initializeParams':
         {'sourceImage': 'projects/debian-cloud/global/images/family/debian-12'}}],
       'networkInterfaces': [{'network': 'global/networks/default', 'accessConfigs': [{}]}]}
      """;

  private Practice practice = Practice.start();

  @AfterEach
  void stop() {
    practice.close();
  }

  private RawApi.Reply insert(String wish) {
    return practice.api().post(INSTANCES, wish);
  }

  private void await(RawApi.Reply operation) {
    var done =
        practice.api().post("zones/us-east4-a/operations/" + operation.text("/name") + "/wait", "");
    assertThat(done.text("/status")).isEqualTo("DONE");
  }

  private RawApi.Reply istioVm() {
    return practice.api().get(INSTANCES + "/istio-vm");
  }

  @Test
  void anInsertedInstanceRunsBootsAndHasTheAddressOfTheTutorial() {
    await(insert(WISH.replace("NAME", "istio-vm")));

    assertThat(istioVm().text("/status")).isEqualTo("RUNNING");
    assertThat(istioVm().text("/networkInterfaces/0/networkIP")).isEqualTo("10.150.0.5");
    Awaitility.await()
        .untilAsserted(
            () -> assertThat(practice.machines().calls()).contains("boot istio-vm 10.150.0.5"));
    await(insert(WISH.replace("NAME", "second")));
    assertThat(practice.api().get(INSTANCES + "/second").text("/networkInterfaces/0/networkIP"))
        .isEqualTo("10.150.0.20");
  }

  @Test
  void aMachineOfOldLeavesTheFirstAddressToTheNewOne() {
    assertThat(practice.cloud().addInstance("old-vm", "us-east4-b")).isEqualTo("10.150.0.20");
    Awaitility.await()
        .untilAsserted(
            () -> assertThat(practice.machines().calls()).contains("boot old-vm 10.150.0.20"));
  }

  @Test
  void untilTheDelayHasPassedTheInstanceIsBeingMadeAndCannotBeDeleted() {
    practice.close();
    practice = Practice.start(true, Set.of(), Map.of());

    var operation = insert(WISH.replace("NAME", "istio-vm"));

    assertThat(operation.text("/status")).isEqualTo("RUNNING");
    assertThat(istioVm().text("/status")).isEqualTo("PROVISIONING");
    assertThat(practice.machines().calls()).isEmpty();
    assertThat(practice.api().delete(INSTANCES + "/istio-vm").reason())
        .isEqualTo("resourceNotReady");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          NAME        | Bad_Name  | resource.name
          NAME        | x-        | resource.name
          e2-medium   | e2-huge   | resource.machineType
          e2-medium   | t2a-standard-1  | machine type architecture (ARM64)
          debian-12   | debian-12-arm64 | boot disk architecture (ARM64)
          debian-12   | debian-99 | sourceImage
          debian-cloud| my-images | sourceImage
          networks/default | networks/other | network
          'boot': true| 'boot': false | resource.disks
          """)
  void whatDoesNotExistIsRefusedByItsField(String right, String wrong, String field) {
    var reply = insert(WISH.replace(right, wrong).replace("NAME", "istio-vm"));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.reason()).isEqualTo("invalid");
    assertThat(reply.message()).contains(field);
    assertThat(practice.api().get(INSTANCES).json().path("items").isEmpty()).isTrue();
  }

  @Test
  void anUnknownZoneOrInstanceIsRefused() {
    var api = practice.api();
    assertThat(api.post("zones/us-east4-q/instances", WISH).message()).contains("Unknown zone");
    assertThat(api.get(INSTANCES + "/nobody").status()).isEqualTo(404);
  }

  @Test
  void theSameNameTwiceIsAConflictButTheSameRequestIsNot() {
    var request = "?requestId=" + UUID.randomUUID();
    var wish = WISH.replace("NAME", "istio-vm");
    var first = practice.api().post(INSTANCES + request, wish);
    var again = practice.api().post(INSTANCES + request, wish);
    var other = practice.api().post(INSTANCES + "?requestId=" + UUID.randomUUID(), wish);

    assertThat(again.text("/name")).isEqualTo(first.text("/name"));
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.reason()).isEqualTo("alreadyExists");
    assertThat(practice.api().post(INSTANCES + "?requestId=1", wish).status()).isEqualTo(400);
    var another = practice.api().post(INSTANCES + request, WISH.replace("NAME", "second"));
    assertThat(another.status()).isEqualTo(400);
    assertThat(practice.api().get(INSTANCES + "/second").status()).isEqualTo(404);
    assertThat(request).endsWith(first.text("/clientOperationId"));
    assertThat(first.text("/targetId")).isEqualTo(istioVm().text("/id"));
    await(first);
    Awaitility.await().until(() -> !practice.machines().calls().isEmpty());
    assertThat(practice.machines().calls()).containsExactly("boot istio-vm 10.150.0.5");
  }

  @Test
  void whoShowsAnOldFingerprintIsRefused() {
    await(insert(WISH.replace("NAME", "istio-vm")));
    var api = practice.api();
    var vm = INSTANCES + "/istio-vm/";
    var tags =
        "{'fingerprint': '%s', 'items': ['db']}".formatted(istioVm().text("/tags/fingerprint"));
    var labels =
        "{'labelFingerprint': '%s', 'labels': {'a': 'b'}}"
            .formatted(istioVm().text("/labelFingerprint"));
    var metadata =
        "{'fingerprint': '%s', 'items': [{'key': 'a', 'value': 'b'}]}"
            .formatted(istioVm().text("/metadata/fingerprint"));

    assertThat(api.post(vm + "setTags", tags).status()).isEqualTo(200);
    assertThat(api.post(vm + "setLabels", labels).status()).isEqualTo(200);
    assertThat(api.post(vm + "setMetadata", metadata).status()).isEqualTo(200);
    assertThat(istioVm().text("/tags/items/0")).isEqualTo("db");
    assertThat(istioVm().text("/labels/a")).isEqualTo("b");
    assertThat(api.post(vm + "setTags", tags).reason()).isEqualTo("conditionNotMet");
    assertThat(api.post(vm + "setLabels", labels).status()).isEqualTo(412);
    assertThat(api.post(vm + "setMetadata", metadata).status()).isEqualTo(412);
    assertThat(api.post(vm + "setMetadata", "{'items': []}").status()).isEqualTo(412);
  }

  @Test
  void hostKeysAreToldOnlyWhenGuestAttributesAreOn() {
    await(insert(WISH.replace("NAME", "istio-vm")));
    Awaitility.await().until(() -> !practice.machines().calls().isEmpty());
    var attributes = INSTANCES + "/istio-vm/getGuestAttributes?queryPath=hostkeys/";
    assertThat(practice.api().get(attributes).status()).isEqualTo(404);

    await(
        practice
            .api()
            .post(
                INSTANCES + "/istio-vm/setMetadata",
                "{'fingerprint': '%s', 'items': [{'key': 'enable-guest-attributes', 'value': 'TRUE'}]}"
                    .formatted(istioVm().text("/metadata/fingerprint"))));

    assertThat(practice.api().get(attributes).text("/queryValue/items/0/value"))
        .isEqualTo(RecordedMachines.HOST_KEY.base64());
    assertThat(practice.machines().metadata("istio-vm"))
        .containsEntry("enable-guest-attributes", "TRUE");
  }

  @Test
  void aStoppedMachineIsOffAndADeletedOneTakesItsDiskAlong() {
    await(insert(WISH.replace("NAME", "istio-vm")));
    await(practice.api().post(INSTANCES + "/istio-vm/stop", ""));
    assertThat(istioVm().text("/status")).isEqualTo("TERMINATED");
    assertThat(practice.machines().calls()).contains("powerOff istio-vm");
    assertThat(practice.api().delete("zones/us-east4-a/disks/istio-vm").status()).isEqualTo(400);

    await(practice.api().delete(INSTANCES + "/istio-vm"));

    assertThat(istioVm().status()).isEqualTo(404);
    assertThat(practice.machines().calls()).contains("delete istio-vm");
    assertThat(practice.api().get("zones/us-east4-a/disks/istio-vm").status()).isEqualTo(404);
  }

  @Test
  void aBootDiskThatIsNotDeletedAutomaticallyStaysAndIsInTheWay() {
    await(
        insert(
            WISH.replace("NAME", "istio-vm").replace("'autoDelete': true", "'autoDelete': false")));
    await(practice.api().delete(INSTANCES + "/istio-vm"));

    assertThat(practice.api().get("zones/us-east4-a/disks/istio-vm").status()).isEqualTo(200);
    assertThat(insert(WISH.replace("NAME", "istio-vm")).status()).isEqualTo(409);
  }

  @Test
  void withoutRoomInTheQuotaTheOperationFailsAndNothingIsMade() {
    practice.close();
    practice = Practice.start(false, Set.of(), Map.of("CPUS", 3));
    await(insert(WISH.replace("NAME", "first")));

    var operation = insert(WISH.replace("NAME", "second"));

    assertThat(operation.text("/status")).isEqualTo("DONE");
    assertThat(operation.text("/error/errors/0/code")).isEqualTo("QUOTA_EXCEEDED");
    assertThat(practice.api().get(INSTANCES + "/second").status()).isEqualTo(404);
  }

  @Test
  void withoutTheTokenNobodyIsAnswered() {
    var root = practice.api().root();
    assertThat(new RawApi(root, "").get(INSTANCES).status()).isEqualTo(401);
    assertThat(new RawApi(root, "Bearer wrong").get(INSTANCES).reason()).isEqualTo("authError");
  }

  @Test
  void keysOfTheProjectReachEveryMachineThatDoesNotBlockThem() {
    await(insert(WISH.replace("NAME", "istio-vm")));
    Awaitility.await().until(() -> !practice.machines().calls().isEmpty());
    var fingerprint = practice.api().get("").text("/commonInstanceMetadata/fingerprint");
    var change =
        "{'fingerprint': '%s', 'items': [{'key': 'ssh-keys', 'value': 'me:ssh-rsa AAAA'}]}"
            .formatted(fingerprint);

    assertThat(practice.api().post("setCommonInstanceMetadata", change).status()).isEqualTo(200);

    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(practice.machines().metadata("istio-vm"))
                    .containsEntry("ssh-keys", "me:ssh-rsa AAAA"));
    assertThat(practice.api().post("setCommonInstanceMetadata", change).status()).isEqualTo(412);
  }
}
