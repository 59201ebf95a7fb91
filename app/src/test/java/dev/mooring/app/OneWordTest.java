package dev.mooring.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.mooring.change.cloud.SshAccess;
import dev.mooring.check.Hint;
import dev.mooring.lab.world.Fault;
import dev.mooring.mesh.istio1.ControlPlane;
import dev.mooring.model.MeshKind;
import dev.mooring.step.Step;
import dev.mooring.step.StepId;
import dev.mooring.step.istio1.Istio1Journey;
import dev.mooring.step.tutorial.TutorialJourney;
import dev.mooring.text.Phrasebook;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One word in every place: whoever knows a step's word finds its code, its page, its texts, its
/// guide and its hints.
class OneWordTest {
  private static final Path SITE = Path.of("..", "src", "site");

  @ParameterizedTest
  @EnumSource(StepId.class)
  void thePageIsFoundByTheWord(StepId id) {
    assertExists("dev.mooring.app.page." + capital(id) + "Page");
  }

  private static void assertExists(String type) {
    assertThatCode(() -> Class.forName(type, false, OneWordTest.class.getClassLoader()))
        .as("a reader who knows the word looks for %s", type)
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource(MeshKind.class)
  void everyMeshGoesThroughTheStepsInTheOrderOfTheRail(MeshKind mesh) {
    var access = new SshAccess("ssh-ed25519 AAAA", Duration.ofHours(1));
    var steps =
        switch (mesh) {
          case TUTORIAL -> TutorialJourney.of(access).steps();
          case ISTIO_1 -> Istio1Journey.of(access, ControlPlane.UNSEEN).steps();
        };

    assertThat(steps)
        .as("the rail shows the enum's order, and the runner takes the journey's")
        .extracting(Step::id)
        .containsExactly(StepId.values());
    assertThat(steps)
        .as("an id under another class sends the reader to the wrong file")
        .allSatisfy(
            step ->
                assertThat(step.getClass().getSimpleName()).endsWith(capital(step.id()) + "Step"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages.properties", "messages_zh_CN.properties"})
  void everyStepSpeaksBothLanguages(String bundle) throws IOException {
    var texts = new Properties();
    try (var in =
        Objects.requireNonNull(Phrasebook.class.getResourceAsStream("/dev/mooring/" + bundle))) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    assertThat(StepId.values())
        .allSatisfy(
            id ->
                assertThat(Stream.of("name", "title", "why", "action"))
                    .allSatisfy(
                        part ->
                            assertThat(texts.getProperty(id.word() + "." + part))
                                .as("%s: the page of %s has no %s without it", bundle, id, part)
                                .isNotBlank()));
  }

  @ParameterizedTest
  @EnumSource(StepId.class)
  void theGuideHasItsPageInBothLanguages(StepId id) throws IOException {
    for (var folder : new String[] {"guide", "guide/zh"}) {
      var page = SITE.resolve(folder).resolve(id.word() + ".md");
      assertThat(page).as("the guide explains every step under its word").isNotEmptyFile();
      assertThat(Files.readString(SITE.resolve(folder).resolve("index.md")))
          .as("a page that the index does not name is not found")
          .contains("(" + id.word() + ".md)");
    }
    assertThat(Files.readString(SITE.resolve("guide/zh").resolve(id.word() + ".md")))
        .as("the Chinese page is in Chinese")
        .containsPattern("\\p{IsHan}{4}");
  }

  @ParameterizedTest
  @EnumSource(StepId.class)
  void theStepHasHintCodesOfItsNumber(StepId id) {
    assertThat(Hint.values())
        .as("the code's first digits tell which step to look at")
        .anyMatch(hint -> hint.code().startsWith("MJ0" + (place(id) + 1)));
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void theFaultIsNamedInTheLabsPage(Fault fault) throws IOException {
    assertThat(Files.readString(SITE.resolve("lab.md")))
        .as("a fault that nobody can read about is not chosen")
        .contains("| `" + fault.word() + "` |");
  }

  private static int place(StepId id) {
    return List.of(StepId.values()).indexOf(id);
  }

  private static String capital(StepId id) {
    return id.name().charAt(0) + id.word().substring(1);
  }
}
