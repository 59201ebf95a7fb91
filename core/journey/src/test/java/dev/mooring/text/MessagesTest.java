package dev.mooring.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.check.Hint;
import dev.mooring.step.StepId;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Both languages say everything, and say it with the same words filled in.
class MessagesTest {
  private static final Pattern PLACE = Pattern.compile("\\{\\d+}");
  private final Properties english = load("messages.properties");
  private final Properties chinese = load("messages_zh_CN.properties");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(new TreeSet<>(chinese.stringPropertyNames()))
        .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
  }

  @Test
  void bothLanguagesFillInTheSame() {
    assertThat(english.stringPropertyNames())
        .allSatisfy(
            key ->
                assertThat(places(chinese.getProperty(key)))
                    .as(key)
                    .isEqualTo(places(english.getProperty(key))));
  }

  /// A quote that is not doubled swallows itself and the place that follows it.
  @Test
  void everyPlaceIsReallyFilled() {
    for (var texts : new Properties[] {english, chinese}) {
      assertThat(texts.stringPropertyNames())
          .allSatisfy(
              key ->
                  assertThat(MessageFormat.format(texts.getProperty(key), "A", "B", "C", "D", "E"))
                      .as(key)
                      .isNotBlank()
                      .doesNotContain("{", "''"));
    }
  }

  @Test
  void noSingleQuoteIsAlone() {
    for (var texts : new Properties[] {english, chinese}) {
      assertThat(texts.stringPropertyNames())
          .allSatisfy(
              key ->
                  assertThat(texts.getProperty(key).replace("''", "")).as(key).doesNotContain("'"));
    }
  }

  @Test
  void chineseIsChinese() {
    assertThat(chinese.getProperty("context.why")).containsPattern("\\p{IsHan}");
  }

  @ParameterizedTest
  @EnumSource(StepId.class)
  void everyStepHasItsTexts(StepId id) {
    assertThat(Stream.of("name", "title", "why", "action").map(part -> id.word() + "." + part))
        .allSatisfy(key -> assertThat(english.getProperty(key)).as(key).isNotBlank());
  }

  @ParameterizedTest
  @EnumSource(Hint.class)
  void everyHintHasItsTexts(Hint hint) {
    assertThat(Stream.of("what", "why", "todo").map(part -> hint.code() + "." + part))
        .allSatisfy(key -> assertThat(english.getProperty(key)).as(key).isNotBlank());
  }

  private static Set<String> places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map(found -> found.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties load(String name) {
    try (var stream = MessagesTest.class.getResourceAsStream("/dev/mooring/" + name)) {
      var texts = new Properties();
      texts.load(new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8));
      return texts;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
