package dev.mooring.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "a: &x {p: 1}\\nb: *x                        | {\"a\":{\"p\":1},\"b\":{\"p\":1}}",
        "a: &x 1\\nb: [*x, *x]                       | {\"a\":1,\"b\":[1,1]}",
        "a: &x {p: 1, q: 2}\\n"
            + "b: {<<: *x, q: 3}      | {\"a\":{\"p\":1,\"q\":2},\"b\":{\"q\":3,\"p\":1}}",
        "a: &x {p: 1, q: 2}\\n"
            + "b: {q: 3, <<: *x}      | {\"a\":{\"p\":1,\"q\":2},\"b\":{\"q\":3,\"p\":1}}",
        "b: {<<: {p: 1}}                            | {\"b\":{\"p\":1}}",
        "b: {<<: [{p: 1}, {p: 2, q: 3}]}            | {\"b\":{\"p\":1,\"q\":3}}",
        "b: {\"<<\": {p: 1}}                        | {\"b\":{\"<<\":{\"p\":1}}}",
        "a: &x {p: 1}\\nb: &y {<<: *x, q: 2}\\nc: {<<: *y}"
            + " | {\"a\":{\"p\":1},\"b\":{\"q\":2,\"p\":1},\"c\":{\"q\":2,\"p\":1}}",
        "---\\na: 1                                  | {\"a\":1}",
        "a: 1\\n---\\n                               | {\"a\":1}",
        "---\\n---\\na: 1\\n...\\n---\\n# nothing    | {\"a\":1}",
        "%YAML 1.2\\n---\\na: 1                      | {\"a\":1}",
        "\uFEFFa: 1                                 | {\"a\":1}",
        "# only\\n# words\\na: 1 # one               | {\"a\":1}",
        "a: >-\\n  x\\n  y\\n                        | {\"a\":\"x y\"}",
        "1: a                                       | {\"1\":\"a\"}",
        "a: !!str 1                                 | {\"a\":\"1\"}",
        "a: !!int \"1\"                             | {\"a\":1}",
        "a: !!binary aGk=                           | {\"a\":\"hi\"}",
        "a: {b: {c: [1, 2.5, true, null, '~']}}"
            + " | {\"a\":{\"b\":{\"c\":[1,2.5,true,null,\"~\"]}}}"
      })
  void readsAsYamlSays(String yaml, String json) throws YamlProblem {
    assertThat(YamlReader.core().read(yaml.replace("\\n", "\n")).root()).hasToString(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: yes  | yes   | true",
        "a: On   | On    | true",
        "a: n    | n     | false",
        "a: 0777 | 777   | 511",
        "a: 0x1F | 31    | 31",
        "a: 0b11 | 0b11  | 3",
        "a: 1_0  | 1_0   | 10",
        "a: 2.0  | 2.0   | 2",
        "a: 1e3  | 1000.0 | 1000",
        "a: 99.9 | 99.9  | 99.9",
        "a: 2001-01-01 | 2001-01-01 | 2001-01-01",
        "a: 1:30 | 1:30  | 1:30",
        "a: -    | -     | -",
        "a: '1'  | 1     | 1",
        "a: .5   | 0.5   | 0.5",
        "a: +1   | 1     | 1",
        "a: 18446744073709551615 | 18446744073709551615 | 18446744073709551615"
      })
  void wordsMeanWhatTheirReadersUnderstand(String yaml, String core, String kubernetes)
      throws YamlProblem {
    if (!yaml.endsWith("-")) {
      assertThat(YamlReader.core().read(yaml).root().path("a").asString()).isEqualTo(core);
      assertThat(YamlReader.kubernetes().read(yaml).root().path("a").asString())
          .isEqualTo(kubernetes);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing", "---", "---\n---\n", "~", "null", "\uFEFF", " \n"})
  void whatSaysNothingIsMissing(String yaml) throws YamlProblem {
    assertThat(YamlReader.core().read(yaml).root().isMissingNode()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: 1\\na: 2                | line 2: the key 'a' stands there twice",
        "{a: 1, a: 1}              | line 1: the key 'a' stands there twice",
        "a: &x {}\\nb:\\n  <<: *x\\n  <<: *x | line 4: the key '<<' stands there twice",
        "a: *x                     | line 1: an alias names an anchor that does not stand",
        "a: &x [*x]                | line 1: an alias names an anchor that does not stand",
        "a: {<<: 1}                | line 1: the key '<<' merges in what is no mapping",
        "a: {<<: [1]}              | line 1: the key '<<' merges in what is no mapping",
        "a: 1\\n---\\nb: 2          | line 3: it holds 2 documents",
        "a:\\n\\tb: 1               | line 2: it is indented with a tab",
        "a: [1                     | cannot be understood",
        "a: b: c                   | line 1: it cannot be understood",
        "? [a]\\n: b                | line 1: a key is neither",
        "~: b                      | line 1: a key is neither",
        "a: !secret x              | line 1: it has a tag",
        "a: !!int x                | line 1: a value is not what its tag says",
        "a: x\u0000y               | characters"
      })
  void whatIsWrongIsToldWithItsLine(String yaml, String problem) {
    assertThatThrownBy(() -> YamlReader.core().read(yaml.replace("\\n", "\n").replace("\\t", "\t")))
        .isInstanceOfSatisfying(
            YamlProblem.class, found -> assertThat(found.sentence()).contains(problem));
  }

  @ParameterizedTest
  @ValueSource(strings = {"my-token: [", "a: 'my-token", "my-token\n  b: c: d", "a: @my-token"})
  void theTextIsNotQuoted(String yaml) {
    assertThatThrownBy(() -> YamlReader.core().read(yaml))
        .isInstanceOf(YamlProblem.class)
        .hasNoCause()
        .message()
        .doesNotContain("my-token");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- "})
  void depthIsBounded(String level) {
    assertThatThrownBy(() -> YamlReader.core().read(level.repeat(5_000)))
        .isInstanceOf(YamlProblem.class)
        .hasMessageContaining("deep");
  }

  @Test
  void aliasesToAliasesDoNotFillTheMemory() {
    var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 10; i++) {
      bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(10)));
    }

    assertThatThrownBy(() -> YamlReader.core().read(bomb.toString()))
        .isInstanceOf(YamlProblem.class)
        .hasMessageContaining("values");
  }

  @Test
  void longTextsThatAliasesRepeatAreBounded() {
    var bomb = "a: &a '" + "x".repeat(400_000) + "'\nb: [" + "*a, ".repeat(10_000) + "]\n";

    assertThatThrownBy(() -> YamlReader.core().read(bomb))
        .isInstanceOf(YamlProblem.class)
        .hasMessageContaining("values");
  }

  @Test
  void aHugeLineIsRefusedAtOnce() throws IOException {
    var file = Files.writeString(folder.resolve("huge"), "a: " + "x ".repeat(6_000_000));

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () ->
            assertThatThrownBy(() -> YamlFile.text(file))
                .isInstanceOf(YamlProblem.class)
                .hasMessageContaining("letters"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "#", " ", "!", "- ", "a: "})
  void aLongLineIsRefusedBeforeItIsParsed(String part) {
    assertThatThrownBy(() -> YamlReader.core().read("a: 1\n" + part.repeat(600_000)))
        .isInstanceOf(YamlProblem.class)
        .hasMessageContaining("one of its lines");
  }

  @Test
  void utf16HasAMarkAndLatin1IsToldAsNoText() throws IOException, YamlProblem {
    var wide = folder.resolve("wide");
    Files.write(wide, "\uFEFFa: ü".getBytes(StandardCharsets.UTF_16LE));
    var latin = folder.resolve("latin");
    Files.write(latin, "a: ü".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(YamlReader.core().read(YamlFile.text(wide)).root()).hasToString("{\"a\":\"ü\"}");
    assertThatThrownBy(() -> YamlFile.text(latin))
        .isInstanceOf(YamlProblem.class)
        .hasMessageContaining("no text");
  }

  @Test
  void linesAreKnownByTheirPath() throws YamlProblem {
    var document = YamlReader.core().read("a: 1\nb:\n  - c\n  - d:\n      e: 2\n");

    assertThat(document.line(List.of("b", "1", "d", "e"))).isEqualTo(5);
    assertThat(document.line(List.of("b", "0"))).isEqualTo(3);
    assertThat(document.line(List.of("b", "1", "missing"))).isEqualTo(4);
    assertThat(document.line(List.of())).isEqualTo(1);
  }
}
