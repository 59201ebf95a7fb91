package dev.mooring.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.model.ClusterRef;
import dev.mooring.model.Machine;
import dev.mooring.model.Machine.ExistingInstance;
import dev.mooring.model.Machine.NewInstance;
import dev.mooring.model.MachineRef;
import dev.mooring.model.MeshKind;
import dev.mooring.model.OwnHost;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The written form of where a run went stays as the first version that kept it had it.
class OriginTextTest {
  private static final MachineRef REF = new MachineRef("demo", "us-central1-a", "istio-vm");
  private static final String LINE =
      """
      {"v":1,"at":"2026-01-02T03:04:05Z","origin":{"mesh":"TUTORIAL","cluster":{"context":"gke",\
      "project":"demo","location":"us-central1","name":"demo","own":null},"machine":%s,\
      "revision":""}}\
      """;
  private static final String CREATED =
      """
      {"ref":{"project":"demo","zone":"us-central1-a","name":"istio-vm","host":null},\
      "origin":"CREATE","machineType":"e2-medium","imageProject":"debian-cloud",\
      "imageFamily":"debian-12","sshUser":"mooring"}\
      """;

  static Stream<Machine> machines() {
    return Stream.of(
        NewInstance.usual(REF),
        new ExistingInstance(REF, "me"),
        new OwnHost("legacy", 2222, "me", "192.168.1.7"));
  }

  @ParameterizedTest
  @MethodSource("machines")
  void eachKindOfMachineIsReadAsItWasWritten(Machine machine) {
    assertThat(JournalLine.of(JournalLine.text(origin(machine), Instant.EPOCH)))
        .isEqualTo(new JournalLine.SettingOut(origin(machine)));
  }

  @Test
  void theFormIsThatOfTheFirstVersion() {
    assertThat(
            JournalLine.text(origin(NewInstance.usual(REF)), Instant.parse("2026-01-02T03:04:05Z")))
        .isEqualTo(LINE.formatted(CREATED));
  }

  /// The first version knew a type and an image of machines that stand there, too.
  @Test
  void whatWasNotedOfAnExistingMachineIsReadFurtherOn() {
    assertThat(JournalLine.of(LINE.formatted(CREATED.replace("CREATE", "SELECT"))))
        .isEqualTo(new JournalLine.SettingOut(origin(new ExistingInstance(REF, "mooring"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{}",
        "{\"origin\":\"CREATE\"}",
        "{\"ref\":{\"project\":\"p\",\"zone\":\"z\",\"name\":\"Not_A_Name\"},\"origin\":\"SELECT\"}",
        "{\"ref\":{\"project\":\"p\",\"zone\":\"z\",\"name\":\"vm\"},\"origin\":\"HOST\"}"
      })
  void aMachineThatCannotBeIsDamage(String machine) {
    assertThat(JournalLine.of(LINE.formatted(machine)))
        .isInstanceOfSatisfying(
            JournalLine.Unclear.class,
            unclear -> assertThat(unclear.kind()).isEqualTo(JournalTrouble.Kind.DAMAGED));
  }

  private static Origin origin(Machine machine) {
    return new Origin(
        MeshKind.TUTORIAL, new ClusterRef("gke", "demo", "us-central1", "demo"), machine, "");
  }
}
