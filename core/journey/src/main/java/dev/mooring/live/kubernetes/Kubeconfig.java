package dev.mooring.live.kubernetes;

import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What the kubeconfig files say together. As in kubectl, the first file that has a name wins, the
/// first that sets `current-context` too, and of several files those that are missing do not count.
public final class Kubeconfig {
  private static final Phrase FETCH = Phrase.of("refusal.kubeconfig.fetch");

  private final String files;
  private final Map<String, JsonNode> clusters = new LinkedHashMap<>();
  private final Map<String, JsonNode> users = new LinkedHashMap<>();
  private final Map<String, JsonNode> contexts = new LinkedHashMap<>();
  private String current = "";
  private boolean isStrict = true;

  private Kubeconfig(List<Path> files) {
    this.files = files.stream().map(Path::toString).collect(Collectors.joining(", "));
  }

  /// The files that kubectl would read.
  ///
  /// @param variable the value of `KUBECONFIG`; empty when it is not set
  /// @param usual the file that is read without the variable: `~/.kube/config`
  public static List<Path> files(String variable, Path usual) {
    var named =
        Arrays.stream(variable.split(File.pathSeparator, -1))
            .filter(name -> !name.isBlank())
            .map(Path::of)
            .distinct()
            .toList();
    return named.isEmpty() ? List.of(usual) : named;
  }

  /// Reads and merges the files.
  ///
  /// @throws WorldException.NotFound when there is no file, or none with a context
  /// @throws WorldException.Broken when a file cannot be read or is not YAML
  public static Kubeconfig read(List<Path> files) {
    var present = files.stream().filter(Files::exists).toList();
    var merged = new Kubeconfig(files);
    if (present.isEmpty()) {
      throw pointsNowhere(Phrase.of("refusal.kubeconfig.none", merged.files, FETCH));
    }
    present.stream().map(KubeconfigFile::read).forEach(merged::add);
    if (merged.contexts.isEmpty()) {
      throw pointsNowhere(Phrase.of("refusal.kubeconfig.empty", merged.files, FETCH));
    }
    return merged;
  }

  /// The same, also where the files are missing or lack this context: then it's there by name
  /// alone, and leads to no cluster.
  ///
  /// @throws WorldException.Broken when a file cannot be read or is not YAML
  public static Kubeconfig read(List<Path> files, String context) {
    var merged = present(files);
    merged.contexts.putIfAbsent(context, JsonNodeFactory.instance.objectNode());
    merged.isStrict = false;
    return merged;
  }

  /// What the files say together, be it nothing.
  ///
  /// @throws WorldException.Broken when a file cannot be read or is not YAML
  public static Kubeconfig present(List<Path> files) {
    var merged = new Kubeconfig(files);
    files.stream().filter(Files::exists).map(KubeconfigFile::read).forEach(merged::add);
    return merged;
  }

  private void add(ObjectNode file) {
    addNamed(clusters, file.path("clusters"), "cluster");
    addNamed(users, file.path("users"), "user");
    addNamed(contexts, file.path("contexts"), "context");
    current = current.isEmpty() ? file.path("current-context").asString("") : current;
  }

  private static void addNamed(Map<String, JsonNode> known, JsonNode items, String what) {
    items.forEach(item -> known.putIfAbsent(item.path("name").asString(""), item.path(what)));
  }

  /// Whether each of its contexts has to lead to a cluster.
  public boolean isStrict() {
    return isStrict;
  }

  public List<KubeContext> contexts() {
    return contexts.keySet().stream().map(this::context).toList();
  }

  /// The context that kubectl would use; empty when none is set.
  public Optional<String> currentContext() {
    return Optional.of(current).filter(name -> !name.isEmpty());
  }

  /// @throws WorldException.NotFound when there is no context by that name
  public KubeContext context(String name) {
    var context = contexts.get(name);
    if (context == null) {
      throw pointsNowhere(
          Phrase.of(
              "refusal.kubeconfig.choose", name, files, String.join(", ", contexts.keySet())));
    }
    var cluster = context.path("cluster").asString("");
    return new KubeContext(
        name,
        cluster,
        ServerUrl.whole(part(clusters, cluster).path("server").asString("")),
        context.path("user").asString(""),
        context.path("namespace").asString("default"));
  }

  /// The settings of a context's cluster: server, certificate authority.
  JsonNode cluster(KubeContext context) {
    if (context.cluster().isEmpty()) {
      throw pointsNowhere(Phrase.of("refusal.kubeconfig.context", context.name(), files, FETCH));
    }
    if (context.server().isEmpty()) {
      throw pointsNowhere(
          Phrase.of("refusal.kubeconfig.server", context.name(), context.cluster(), files, FETCH));
    }
    var cluster = part(clusters, context.cluster());
    require(context, ServerUrl.obstacle(context.server(), cluster.path("server").asString("")));
    require(context, KubeconfigRules.obstacle(cluster));
    return withFiles(cluster, List.of("certificate-authority"));
  }

  /// The settings of a context's user, which hold secrets.
  JsonNode user(KubeContext context) {
    if (!context.user().isEmpty() && !users.containsKey(context.user())) {
      throw pointsNowhere(
          Phrase.of("refusal.kubeconfig.user", context.name(), context.user(), files, FETCH));
    }
    var user = part(users, context.user());
    require(context, KubeconfigRules.userObstacle(user));
    return withFiles(user, KubeconfigRules.filesOf(user));
  }

  private void require(KubeContext context, Optional<Phrase> obstacle) {
    if (obstacle.isPresent()) {
      throw pointsNowhere(
          Phrase.of("refusal.kubeconfig.unusable", context.name(), files, obstacle.get()));
    }
  }

  private JsonNode withFiles(JsonNode part, List<String> keys) {
    for (var key : keys) {
      var path = part.path(key).asString("");
      if (!path.isEmpty() && !Files.isReadable(Path.of(path))) {
        throw pointsNowhere(Phrase.of("refusal.kubeconfig.file", files, path));
      }
    }
    return part;
  }

  private static WorldException pointsNowhere(Phrase why) {
    return new WorldException.NotFound(Trouble.KUBECONFIG_POINTS_NOWHERE, why, null);
  }

  private static JsonNode part(Map<String, JsonNode> parts, String name) {
    return parts.getOrDefault(name, JsonNodeFactory.instance.missingNode());
  }
}
