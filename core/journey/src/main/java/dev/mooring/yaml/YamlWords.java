package dev.mooring.yaml;

import tools.jackson.databind.JsonNode;

/// What a plain word in YAML means: a text, a number, a truth value or nothing. Versions of YAML
/// differ in it.
public interface YamlWords {

  /// @param plain a scalar without quotes and without a tag
  JsonNode meaning(String plain);
}
