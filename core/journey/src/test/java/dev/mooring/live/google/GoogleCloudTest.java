package dev.mooring.live.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.google.api.gax.core.FixedCredentialsProvider;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.OAuth2CredentialsWithRefresh;
import dev.mooring.lab.cloud.Practice;
import dev.mooring.lab.cloud.RecordedMachines;
import dev.mooring.model.JourneyId;
import dev.mooring.model.MachineRef;
import dev.mooring.port.FirewallRule;
import dev.mooring.port.HostKey;
import dev.mooring.port.NewInstance;
import dev.mooring.port.WorldException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Google's own clients against the practice cloud.
class GoogleCloudTest {
  private static final String PROJECT = "practice";
  private static final MachineRef VM = new MachineRef(PROJECT, "us-east4-a", "istio-vm");
  private static final Instant EXPIRES = Instant.parse("2026-01-01T00:00:00Z");
  private static final JourneyId JOURNEY = new JourneyId("journey1");
  private static final String KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIkey";
  private static final FirewallRule RULE =
      new FirewallRule(
          PROJECT,
          "allow-mysql",
          "default",
          FirewallRule.MARK + " for istio-vm",
          List.of("10.60.0.0/14"),
          List.of("istio-vm"),
          List.of(3306, 3307));

  private static Practice practice;
  private static GoogleCloud cloud;

  @BeforeAll
  static void start() {
    practice = Practice.start(false, Set.of(), Map.of("INSTANCES", 2));
    cloud = GoogleCloud.at(practice.cloud().url(), practice.cloud().token());
  }

  @AfterAll
  static void stop() {
    cloud.close();
    practice.close();
  }

  @AfterEach
  void cleanUp() {
    cloud.instances(PROJECT).forEach(one -> cloud.deleteInstance(one.ref(), id()));
    cloud.deleteFirewallRule(PROJECT, RULE.name(), id());
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }

  private static NewInstance wish(MachineRef ref, String requestId) {
    return new NewInstance(
        ref,
        "e2-medium",
        "debian-cloud",
        "debian-12",
        "default",
        "default",
        Set.of("istio-vm"),
        Map.of("created-by", "mooring"),
        "mooring",
        KEY,
        EXPIRES,
        requestId);
  }

  @Test
  void aNewInstanceRunsWithWhatWasWishedFor() {
    cloud.create(wish(VM, id()));

    var made = cloud.instance(VM).orElseThrow();
    assertThat(made.isRunning()).isTrue();
    assertThat(made.machineType()).isEqualTo("e2-medium");
    assertThat(made.network()).isEqualTo("default");
    assertThat(made.internalIp()).isEqualTo("10.150.0.5");
    assertThat(made.externalIp()).isEqualTo("127.0.0.1");
    assertThat(made.tags()).containsExactly("istio-vm");
    assertThat(made.labels()).containsEntry("created-by", "mooring");
    assertThat(cloud.instances(PROJECT)).containsExactly(made);
    Awaitility.await().until(() -> !cloud.hostKeys(VM).isEmpty());
    assertThat(cloud.hostKeys(VM))
        .containsExactly(
            new HostKey(RecordedMachines.HOST_KEY.type(), RecordedMachines.HOST_KEY.base64()));
    assertThat(practice.machines().metadata("istio-vm"))
        .containsEntry("enable-guest-attributes", "TRUE")
        .containsEntry(
            "ssh-keys",
            "mooring:"
                + KEY
                + " google-ssh"
                + " {\"userName\":\"mooring\",\"expireOn\":\"2026-01-01T00:00:00+0000\"}");
  }

  @Test
  void theSameRequestTwiceIsFineAndAnotherOneIsAConflict() {
    var request = id();
    cloud.create(wish(VM, request));
    assertThatNoException().isThrownBy(() -> cloud.create(wish(VM, request)));
    assertThat(cloud.instances(PROJECT)).hasSize(1);

    assertThatExceptionOfType(WorldException.Conflict.class)
        .isThrownBy(() -> cloud.create(wish(VM, id())))
        .withMessageContaining("create instance istio-vm")
        .withMessageContaining("already exists");
  }

  @Test
  void anOperationThatEndsInAnErrorIsAFailure() {
    cloud.create(wish(VM, id()));
    cloud.create(wish(new MachineRef(PROJECT, "us-east4-b", "second"), id()));

    assertThatExceptionOfType(WorldException.QuotaExceeded.class)
        .isThrownBy(() -> cloud.create(wish(new MachineRef(PROJECT, "us-east4-b", "third"), id())))
        .withMessageContaining("Quota 'INSTANCES' exceeded");
  }

  @Test
  void anUnknownFamilyIsNotFoundAndAnUnknownMachineTypeBroken() {
    var right = wish(VM, id());
    var family =
        new NewInstance(
            VM,
            "e2-medium",
            "debian-cloud",
            "debian-99",
            "default",
            "",
            Set.of(),
            Map.of(),
            "me",
            KEY,
            EXPIRES,
            id());
    var type =
        new NewInstance(
            VM,
            "e2-huge",
            "debian-cloud",
            "debian-12",
            "default",
            "",
            Set.of(),
            Map.of(),
            "me",
            KEY,
            EXPIRES,
            id());
    assertThatExceptionOfType(WorldException.NotFound.class).isThrownBy(() -> cloud.create(family));
    assertThatExceptionOfType(WorldException.Broken.class)
        .isThrownBy(() -> cloud.create(type))
        .withMessageContaining("'e2-huge' does not exist");
    assertThat(cloud.instance(right.ref())).isEmpty();
  }

  @Test
  void whatIsNotThereIsEmptyAndItsDeletionIsFine() {
    assertThat(cloud.instance(VM)).isEmpty();
    assertThat(cloud.hostKeys(VM)).isEmpty();
    assertThat(cloud.firewallRule(PROJECT, "nothing")).isEmpty();
    assertThat(cloud.quota(PROJECT, "us-west9", "CPUS")).isEmpty();
    assertThatNoException().isThrownBy(() -> cloud.deleteInstance(VM, id()));
    assertThatExceptionOfType(WorldException.NotFound.class)
        .isThrownBy(() -> cloud.addTags(VM, Set.of("a")));
  }

  @Test
  void sshKeysOfOthersStayWhenOursComesAndGoes() {
    practice.cloud().addInstance("istio-vm", "us-east4-a");
    cloud.allowSsh(VM, "ada", "ssh-rsa AAAAother", EXPIRES, JOURNEY);
    cloud.allowSsh(VM, "mooring", KEY, EXPIRES, JOURNEY);
    cloud.allowSsh(VM, "mooring", KEY, EXPIRES.plusSeconds(60), JOURNEY);
    assertThat(keys()).hasSize(2).anyMatch(line -> line.contains("00:01:00+0000"));
    assertThat(practice.machines().metadata("istio-vm"))
        .containsEntry("enable-guest-attributes", "TRUE");

    cloud.forbidSsh(VM, KEY, Optional.empty());

    assertThat(keys()).singleElement().asString().startsWith("ada:ssh-rsa AAAAother");
  }

  @Test
  void guestAttributesArePutBackUnlessOthersChangedThem() {
    practice.cloud().addInstance("istio-vm", "us-east4-a");
    cloud.allowSsh(VM, "mooring", KEY, EXPIRES, JOURNEY);
    assertThat(cloud.metadata(VM, "enable-guest-attributes")).contains("TRUE");

    cloud.forbidSsh(VM, KEY, Optional.of("FALSE"));
    assertThat(cloud.metadata(VM, "enable-guest-attributes")).contains("FALSE");
    cloud.forbidSsh(VM, KEY, Optional.of(""));
    assertThat(cloud.metadata(VM, "enable-guest-attributes")).contains("FALSE");

    cloud.allowSsh(VM, "mooring", KEY, EXPIRES, JOURNEY);
    cloud.forbidSsh(VM, KEY, Optional.of(""));
    assertThat(cloud.metadata(VM, "enable-guest-attributes")).isEmpty();
    assertThat(cloud.metadata(VM, "ssh-keys")).isEmpty();
  }

  private static List<String> keys() {
    return practice.machines().metadata("istio-vm").getOrDefault("ssh-keys", "").lines().toList();
  }

  @Test
  void tagsComeAndGoBesidesThoseOfOthers() {
    cloud.create(wish(VM, id()));
    cloud.addTags(VM, Set.of("mysql", "istio-vm"));
    assertThat(cloud.instance(VM).orElseThrow().tags()).containsOnly("istio-vm", "mysql");

    cloud.removeTags(VM, Set.of("mysql", "never-there"));

    assertThat(cloud.instance(VM).orElseThrow().tags()).containsOnly("istio-vm");
  }

  @Test
  void writersAtTheSameTimeDoNotUndoEachOthersWork() {
    practice.cloud().addInstance("istio-vm", "us-east4-a");
    var writers =
        Stream.of("one", "two", "three")
            .map(
                tag ->
                    CompletableFuture.runAsync(
                        () -> cloud.addTags(VM, Set.of(tag)), Thread::startVirtualThread))
            .toArray(CompletableFuture<?>[]::new);

    CompletableFuture.allOf(writers).join();

    assertThat(cloud.instance(VM).orElseThrow().tags()).containsOnly("one", "two", "three");
  }

  @Test
  void ourInstanceIsKnownAgainWhenTheServiceHasForgottenTheRequest() throws Exception {
    var wish = wish(VM, id());
    var token = practice.cloud().token();
    var credentials =
        FixedCredentialsProvider.create(
            OAuth2CredentialsWithRefresh.newBuilder()
                .setRefreshHandler(() -> AccessToken.newBuilder().setTokenValue(token).build())
                .build());
    try (var clients = new GoogleClients(Optional.of(practice.cloud().url()), credentials)) {
      var image = clients.images().getFromFamily("debian-cloud", "debian-12").getSelfLink();
      clients
          .instances()
          .insertAsync(PROJECT, VM.zone(), GoogleInstances.theirs(wish, image))
          .get();
    }

    assertThatNoException().isThrownBy(() -> cloud.create(wish));
    assertThatExceptionOfType(WorldException.Conflict.class)
        .isThrownBy(() -> cloud.create(wish(VM, id())));
  }

  @Test
  void aFirewallRuleComesBackAsItWasWrittenAndOpensThePort() {
    cloud.create(wish(VM, id()));
    assertThat(practice.cloud().allows("10.60.3.4", "istio-vm", 3306)).isFalse();

    cloud.create(RULE, id());

    assertThat(practice.cloud().allows("10.60.3.4", "istio-vm", 3306)).isTrue();
    assertThat(cloud.firewallRule(PROJECT, RULE.name()).filter(RULE::isWrittenAs)).isPresent();
    assertThat(cloud.firewallRule(PROJECT, RULE.name()).orElseThrow().id()).matches("[0-9]+");
    assertThatNoException().isThrownBy(() -> cloud.create(RULE, id()));
    var wider =
        new FirewallRule(
            PROJECT, RULE.name(), "default", "", List.of("0.0.0.0/0"), List.of(), List.of(3306));
    assertThatExceptionOfType(WorldException.Conflict.class)
        .isThrownBy(() -> cloud.create(wider, id()));
  }
}
