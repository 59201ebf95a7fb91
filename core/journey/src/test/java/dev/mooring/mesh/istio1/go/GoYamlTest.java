package dev.mooring.mesh.istio1.go;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Expected texts were written by Go's yaml.v2 2.4.0 for the same JSON.
class GoYamlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '`',
      textBlock =
          """
          istiod.istio-system.svc:15012 § istiod.istio-system.svc:15012
          true      § "true"
          y         § "y"
          tRue      § tRue
          15020     § "15020"
          0x1       § "0x1"
          08        § "08"
          1_000     § "1_000"
          1:2       § "1:2"
          12:30:45  § "12:30:45"
          2020-01-01 § "2020-01-01"
          1e3       § "1e3"
          .NaN      § ".NaN"
          ~         § "~"
          `{"a":1}` § `'{"a":1}'`
          a: b      § 'a: b'
          a:b       § a:b
          a #b      § 'a #b'
          `*`       § '*'
          `it's`    § it's
          --- a     § '--- a'
          <<        § <<
          =         § =
          """)
  void quotesAsGoDoes(String text, String written) {
    assertThat(GoYaml.write(json("{}").withObject("").put("k", text)))
        .isEqualTo("k: " + written + "\n");
  }

  @Test
  void whatIsNoLetterComesBeforeLettersAndNumbersStandByTheirValue() {
    var yaml =
        GoYaml.write(
            json("{'AB':1,'A_B':2,'b10':3,'b2':4,'b':5,'a1b':6,'a01':7}".replace('\'', '"')));

    assertThat(yaml).isEqualTo("A_B: 2\nAB: 1\na1b: 6\na01: 7\nb: 5\nb2: 4\nb10: 3\n");
  }

  @Test
  void listsStandAtTheirKeyAndItemsBesideTheirDash() {
    assertThat(
            GoYaml.write(
                json(
                    """
                    {"a":[{"d":"x","c":["y",{}]},[1,[]]],"e":{"f":null,"g":false}}
                    """)))
        .isEqualTo(
            """
            a:
            - c:
              - "y"
              - {}
              d: x
            - - 1
              - []
            e:
              f: null
              g: false
            """);
  }

  @Test
  void severalLinesAreABlock() {
    assertThat(GoYaml.write(json("{\"a\":\"x\\ny\",\"b\":\"x\\n\",\"c\":\" x\\n\\n\"}")))
        .isEqualTo("a: |-\n  x\n  y\nb: |\n  x\nc: |2+\n   x\n\n");
  }

  @Test
  void longTextBreaksAtASpaceAfterColumnEighty() {
    var words = "wordy ".repeat(20).strip();

    assertThat(GoYaml.write(json("{\"a\":\"" + words + "\"}")))
        .isEqualTo("a: " + "wordy ".repeat(13) + "wordy\n  " + "wordy ".repeat(6).strip() + "\n");
  }

  private static JsonNode json(String text) {
    return new JsonMapper().readTree(text);
  }
}
