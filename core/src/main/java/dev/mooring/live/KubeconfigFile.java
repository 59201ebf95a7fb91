package dev.mooring.live;

import dev.mooring.port.WorldException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// One file of a kubeconfig, with the relative paths in it made absolute, as kubectl reads them.
final class KubeconfigFile {
  private static final YAMLMapper YAML = new YAMLMapper();
  static final List<String> CLUSTER_PATHS = List.of("certificate-authority");
  static final List<String> USER_PATHS = List.of("client-certificate", "client-key", "tokenFile");

  private KubeconfigFile() {}

  /// @return an empty object for an empty file
  static ObjectNode read(Path file) {
    var root = parse(file, text(file));
    if (root.isMissingNode() || root.isNull()) {
      return YAML.createObjectNode();
    }
    if (!(root instanceof ObjectNode object)) {
      throw new WorldException.Broken(
          "The file " + file + " is not a kubeconfig: it holds no settings. Choose another.", null);
    }
    var here = file.toAbsolutePath();
    object
        .path("clusters")
        .forEach(item -> makeAbsolute(here, item.path("cluster"), CLUSTER_PATHS));
    object.path("users").forEach(item -> makeAbsolute(here, item.path("user"), USER_PATHS));
    object.path("users").forEach(item -> commandMadeAbsolute(here, item.at("/user/exec")));
    return object;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new WorldException.Broken(
          "The kubeconfig "
              + file
              + " cannot be read: make it a file that your user may read ("
              + failure.getClass().getSimpleName()
              + ").",
          failure);
    }
  }

  private static JsonNode parse(Path file, String text) {
    try {
      return YAML.readTree(text);
    } catch (JacksonException failure) {
      // The parser quotes what it stumbled over, which may be a token: only the place is told.
      throw new WorldException.Broken(
          "The kubeconfig "
              + file
              + " is not YAML: line "
              + failure.getLocation().getLineNr()
              + " cannot be understood. Correct the line or choose another file.",
          null);
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
