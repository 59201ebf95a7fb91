package dev.mooring.app.settings;

import com.fasterxml.jackson.annotation.Nulls;
import dev.mooring.app.session.Complaint;
import dev.mooring.model.DatabaseSpec;
import dev.mooring.model.MeshKind;
import dev.mooring.model.PortSpec;
import dev.mooring.model.TrafficSpec.Afterwards;
import dev.mooring.yaml.YamlDocument;
import dev.mooring.yaml.YamlFile;
import dev.mooring.yaml.YamlProblem;
import dev.mooring.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/// Reads a settings file strictly: a key or a value that is not known is an error and never a
/// silent default.
final class SettingsReader {
  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(
              LogicalType.Textual,
              config ->
                  config
                      .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .withCoercionConfigDefaults(
              config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
          .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
          .addModule(
              new SimpleModule()
                  .addDeserializer(PortSpec.class, new PortReader())
                  .addDeserializer(
                      MeshKind.class, new WordReader<>(MeshKind.class, SettingsWords.MESHES))
                  .addDeserializer(
                      DatabaseSpec.class,
                      new WordReader<>(DatabaseSpec.class, SettingsWords.DATABASES))
                  .addDeserializer(
                      Afterwards.class,
                      new WordReader<>(Afterwards.class, SettingsWords.AFTERWARDS)))
          .build();

  private SettingsReader() {}

  /// @throws Complaint that names the file, the place in it, and what is allowed there
  static SettingsFile read(Path file) {
    try {
      var document = YamlReader.core().read(YamlFile.text(file));
      return document.root().isMissingNode() ? SettingsFile.EMPTY : read(file, document);
    } catch (YamlProblem problem) {
      throw SettingsProblem.complaint(file, problem);
    } catch (IOException _) {
      throw Complaint.wrongUse(
          "The settings file " + file + " cannot be read.",
          "It says what is to be joined, and " + obstacle(file) + ".",
          "Give a file that exists and is yours to read, or none for the defaults.");
    }
  }

  private static SettingsFile read(Path file, YamlDocument document) {
    // An empty list is no way to say that nothing is offered: the usual service would come instead.
    var services = document.root().path("services");
    if (services.isNull() || (services.isArray() && services.isEmpty())) {
      throw SettingsProblem.emptyServices(file, document);
    }
    try {
      return file(document.root());
    } catch (JacksonException failure) {
      throw SettingsProblem.complaint(file, document, failure);
    }
  }

  /// @throws JacksonException when a key or a value is not valid
  static SettingsFile file(JsonNode root) {
    return STRICT.treeToValue(root, SettingsFile.class);
  }

  /// What an empty file, or an empty block of one, says.
  static <T> T nothing(Class<T> type) {
    return STRICT.convertValue(Map.of(), type);
  }

  private static String obstacle(Path file) {
    if (!Files.exists(file)) {
      return "it does not exist";
    }
    return Files.isReadable(file) ? "it is no text" : "it is not yours to read";
  }
}
