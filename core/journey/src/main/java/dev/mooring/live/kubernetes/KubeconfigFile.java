package dev.mooring.live.kubernetes;

import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import dev.mooring.yaml.YamlFile;
import dev.mooring.yaml.YamlProblem;
import dev.mooring.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One file of a kubeconfig, with the relative paths in it made absolute, as kubectl reads them.
final class KubeconfigFile {
  private static final List<String> CLUSTER_PATHS = List.of("certificate-authority");
  private static final List<String> USER_PATHS =
      List.of("client-certificate", "client-key", "tokenFile");
  private static final List<String> PARTS = List.of("cluster", "user", "context");

  private KubeconfigFile() {}

  /// @return an empty object for an empty file
  static ObjectNode read(Path file) {
    var root = parse(file);
    if (root.isMissingNode()) {
      return JsonNodeFactory.instance.objectNode();
    }
    if (!(root instanceof ObjectNode object)) {
      throw new WorldException.Broken(Phrase.of("refusal.kubeconfig.settings", file), null);
    }
    for (var part : PARTS) {
      requireTexts(file, part, object.path(part + "s"));
    }
    var here = file.toAbsolutePath();
    object
        .path("clusters")
        .forEach(item -> makeAbsolute(here, item.path("cluster"), CLUSTER_PATHS));
    object.path("users").forEach(item -> makeAbsolute(here, item.path("user"), USER_PATHS));
    object.path("users").forEach(item -> commandMadeAbsolute(here, item.at("/user/exec")));
    return object;
  }

  private static JsonNode parse(Path file) {
    try {
      return YamlReader.kubernetes().read(YamlFile.text(file)).root();
    } catch (IOException failure) {
      throw new WorldException.Broken(
          Phrase.of("refusal.kubeconfig.unreadable", file, failure.getClass().getSimpleName()),
          failure);
    } catch (YamlProblem problem) {
      // Its sentence quotes nothing of the file, which may hold a token.
      throw new WorldException.Broken(
          Phrase.of("refusal.kubeconfig.yaml", file, problem.sentence()), null);
    }
  }

  private static void requireTexts(Path file, String part, JsonNode items) {
    for (var item : items) {
      KubeconfigTypes.unwrap(item.path(part));
      KubeconfigTypes.wrong(item)
          .ifPresent(
              key -> {
                throw new WorldException.NotFound(
                    Trouble.KUBECONFIG_POINTS_NOWHERE,
                    Phrase.of(
                        KubeconfigTypes.isTruth(key)
                            ? "refusal.kubeconfig.truth"
                            : "refusal.kubeconfig.text",
                        file,
                        key,
                        part,
                        item.path("name").asString("")),
                    null);
              });
    }
  }

  private static void makeAbsolute(Path file, JsonNode owner, List<String> keys) {
    if (owner instanceof ObjectNode object) {
      for (var key : keys) {
        var path = object.path(key).asString("");
        if (!path.isEmpty()) {
          object.put(key, file.resolveSibling(path).toString());
        }
      }
    }
  }

  /// kubectl looks for a bare command on the path, and for `./plugin` beside the file.
  private static void commandMadeAbsolute(Path file, JsonNode exec) {
    var command = exec.path("command").asString("");
    if (exec instanceof ObjectNode object && command.contains("/")) {
      object.put("command", file.resolveSibling(command).normalize().toString());
    }
  }
}
