package dev.mooring.change.object;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SubsetTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @ParameterizedTest(name = "{0} in {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a': 1}                | {'a': 1, 'b': 2}                    | true",
        "{'a': 1}                | {'a': 2}                            | false",
        "{'a': 1}                | {}                                  | false",
        "{'p': [{'port': 80}]}   | {'p': [{'port': 99}, {'port': 80}]} | true",
        "{'p': [{'port': 80}]}   | {'p': [{'port': 99}]}               | false",
        "{'http': [{'name': 'a'}]} | {'http': [{'name': 'b'}, {'name': 'a'}]} | false",
        "{'ranges': ['10.0.0.0/8']} | {'ranges': ['10.0.0.0/8', '0.0.0.0/0']} | false"
      })
  void whatIsWantedIsThere(String wanted, String found, boolean isThere) {
    assertThat(Subset.holds(json(wanted), json(found))).isEqualTo(isThere);
  }

  private static JsonNode json(String text) {
    return JSON.readTree(text.replace('\'', '"'));
  }
}
