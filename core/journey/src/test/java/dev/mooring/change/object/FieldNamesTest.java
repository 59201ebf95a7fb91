package dev.mooring.change.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.mark.Mark;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A refusal names what differs, and our own marks never differ.
class FieldNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``             | ``         | ClusterIP | ``",
        "``             | ``         | NodePort  | spec.type",
        "`, \"app\": \"a\"` | ``     | ClusterIP | metadata.labels.app",
        "``             | `, \"mooring.dev/other\": \"b\"` | ClusterIP |"
            + " metadata.annotations.mooring.dev/other",
        "`, \"app\": \"a\"` | ``     | NodePort  | metadata.labels.app, spec.type"
      })
  void marksAreLeftOut(String label, String annotation, String type, String named) {
    var wanted =
        json(
            """
            {"metadata": {
               "labels": {
                 "app.kubernetes.io/managed-by": "mooring", "journey.mooring.dev/abcd": "used"%s},
               "annotations": {"mooring.dev/machine": "practice/z/vm"%s}},
             "spec": {"ports": [{"port": 3306}], "type": "%s"}}
            """
                .formatted(label, annotation, type));
    var found = json("{\"spec\": {\"ports\": [{\"port\": 3306}], \"type\": \"ClusterIP\"}}");

    assertThat(FieldNames.differing(Mark.bare(wanted), found)).isEqualTo(named);
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
