package dev.mooring.app.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.app.guide.Glossary;
import dev.mooring.app.guide.GuidePage;
import dev.mooring.app.guide.PlainText;
import dev.mooring.app.guide.StepGuide;
import dev.mooring.model.MeshKind;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The guide stands beside the page in the language of the window, and follows it.
@OnScreen
@SuppressWarnings("NullAway.Init") // @Start fills the fields
class WizardGuideTest {
  @TempDir private Path home;
  private OpenWindow open;

  @Start
  void start(Stage stage) {
    open = OpenWindow.on(stage, Sessions.on(new SmallWorld(), home));
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> open.window().end());
  }

  @Test
  void itFollowsThePageAndTheLanguage(FxRobot robot) {
    robot.push(KeyCode.F1);
    for (var word : Navigation.words()) {
      robot.interact(() -> open.navigation().go(word));
      assertThat(shown(robot)).as(word).contains(firstSection(word, Locale.ENGLISH));
      robot.interact(() -> open.texts().toggle());
      assertThat(shown(robot)).as(word).contains(firstSection(word, Locale.SIMPLIFIED_CHINESE));
      robot.interact(() -> open.texts().toggle());
    }
  }

  @Test
  void istio1HasItsOwnParts() {
    var guide = new StepGuide(MeshKind.ISTIO_1);

    assertThat(PlainText.of(guide.of("expose", Locale.ENGLISH).getFirst()))
        .isEqualTo("The way to istiod");
    assertThat(PlainText.of(guide.of("summary", Locale.ENGLISH).getFirst()))
        .isEqualTo("Keeping it alive");
    assertThat(Navigation.words())
        .allSatisfy(word -> assertThat(guide.of(word, Locale.SIMPLIFIED_CHINESE)).isNotEmpty());
  }

  @Test
  void theLinkBelowTheReasonOpensIt(FxRobot robot) {
    robot.interact(() -> open.navigation().go("sidecar"));

    robot.clickOn("#more");

    assertThat(robot.lookup("#guide").query().isVisible()).isTrue();
  }

  @Test
  void aLinkToAnotherStepTurnsThePage(FxRobot robot) {
    robot.push(KeyCode.F1);
    robot.interact(() -> open.navigation().go("sidecar"));

    robot.interact(
        () ->
            robot
                .lookup("#guide")
                .lookup(".hyperlink")
                .match((Hyperlink link) -> link.getText().startsWith("MJ04"))
                .queryAs(Hyperlink.class)
                .fire());
    assertThat(robot.lookup("#guide-back").tryQuery()).isPresent();
    robot.clickOn("#guide-back");
    assertThat(shown(robot)).contains(firstSection("sidecar", Locale.ENGLISH));
  }

  @Test
  void everyWordOfTheGlossaryHasItsMeaningInBothLanguages() {
    var english = Glossary.in(Locale.ENGLISH).meanings();
    var chinese = Glossary.in(Locale.SIMPLIFIED_CHINESE).meanings();

    assertThat(chinese.keySet()).isEqualTo(english.keySet());
    assertThat(english).isNotEmpty().allSatisfy((_, meaning) -> assertThat(meaning).isNotBlank());
    assertThat(chinese)
        .allSatisfy((_, meaning) -> assertThat(meaning).containsPattern("\\p{IsHan}"));
    assertThat(Glossary.in(Locale.ENGLISH).meaning("glossary.md#workload-entry")).isPresent();
    assertThat(Glossary.in(Locale.ENGLISH).meaning("glossary.md#nothing")).isEmpty();
  }

  private static String firstSection(String word, Locale locale) {
    return PlainText.of(GuidePage.of(word, locale).body().getFirst());
  }

  private static String shown(FxRobot robot) {
    return robot.lookup("#guide").lookup(".text").queryAllAs(Text.class).stream()
        .map(Text::getText)
        .collect(Collectors.joining("\n"));
  }
}
