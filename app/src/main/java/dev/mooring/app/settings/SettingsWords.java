package dev.mooring.app.settings;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.mooring.model.DatabaseSpec;
import dev.mooring.model.MeshKind;
import dev.mooring.model.TrafficSpec.Afterwards;
import java.util.Map;
import java.util.stream.Stream;

/// The words of a settings file, for reading and for writing it.
final class SettingsWords {
  static final Map<String, MeshKind> MESHES =
      Stream.of(MeshKind.values()).collect(toUnmodifiableMap(MeshKind::word, mesh -> mesh));
  static final Map<String, DatabaseSpec> DATABASES =
      Map.of(
          "random", DatabaseSpec.RANDOM_PASSWORD,
          "tutorial", DatabaseSpec.TUTORIAL_PASSWORD);
  static final Map<String, Afterwards> AFTERWARDS =
      Map.of("keep", Afterwards.KEEP, "put-back", Afterwards.PUT_BACK);

  private SettingsWords() {}
}
