package dev.mooring.app.settings;

import dev.mooring.yaml.YamlFile;
import dev.mooring.yaml.YamlProblem;
import dev.mooring.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The answers of an earlier window. Rules may have come since that some of them break: those are
/// set aside with their text, so that the window can show what is wrong with it; the others count.
///
/// @param file those that count
/// @param unfit text by form key: `machine.address`, `services.ports-0` for the first service
record KeptAnswers(SettingsFile file, Map<String, String> unfit) {
  /// What each answer is asked for as, where the form has another word for it.
  private static final Map<String, String> FORM =
      Map.of(
          "serviceNamespace", "context.services",
          "bookinfoNamespace", "context.bookinfo",
          "serviceAccount", "sidecar.account",
          "workload", "sidecar.workload",
          "serviceRange", "context.range",
          "podRange", "context.pods",
          "exposeAddress", "context.expose",
          "project", "context.project",
          "location", "context.location",
          "cluster", "context.cluster");

  /// What stands in the place of an answer that cannot be left out alone.
  private static final Map<String, String> USUAL = Map.of("host", "istio-vm", "name", "service");

  /// @param complaint what is wrong with settings; empty where nothing is
  /// @return empty where they cannot be read, or not be put right by leaving answers out
  static Optional<KeptAnswers> sift(Path answers, Function<SettingsFile, String> complaint) {
    try {
      return YamlReader.core().read(YamlFile.text(answers)).root() instanceof ObjectNode root
          ? sift(root.deepCopy(), complaint)
          : Optional.empty();
    } catch (YamlProblem | IOException _) {
      return Optional.empty();
    }
  }

  private static Optional<KeptAnswers> sift(
      ObjectNode root, Function<SettingsFile, String> complaint) {
    var unfit = new LinkedHashMap<String, String>();
    for (var wrong = wrong(root, complaint); !wrong.isEmpty(); wrong = wrong(root, complaint)) {
      var culprit = culprit(root, wrong, complaint);
      if (culprit.isEmpty()) {
        return Optional.empty();
      }
      unfit.put(form(culprit.get()), text(root.at(culprit.get())));
      replace(root, culprit.get());
    }
    return Optional.of(new KeptAnswers(SettingsReader.file(root), Map.copyOf(unfit)));
  }

  private static String wrong(ObjectNode root, Function<SettingsFile, String> complaint) {
    try {
      return complaint.apply(SettingsReader.file(root));
    } catch (JacksonException notValid) {
      return String.valueOf(notValid.getMessage());
    }
  }

  /// The answer that a complaint is about: without it there is none, or another one.
  private static Optional<JsonPointer> culprit(
      ObjectNode root, String wrong, Function<SettingsFile, String> complaint) {
    var others =
        leaves(root, JsonPointer.empty())
            .filter(leaf -> !without(root, leaf, complaint).equals(wrong))
            .toList();
    return others.stream()
        .filter(leaf -> without(root, leaf, complaint).isEmpty())
        .findFirst()
        .or(() -> others.stream().filter(leaf -> wrong.contains(text(root.at(leaf)))).findFirst());
  }

  private static String without(
      ObjectNode root, JsonPointer leaf, Function<SettingsFile, String> complaint) {
    var rest = root.deepCopy();
    replace(rest, leaf);
    return wrong(rest, complaint);
  }

  /// Single answers; a list of texts is one.
  private static Stream<JsonPointer> leaves(JsonNode node, JsonPointer at) {
    if (node.isObject()) {
      return node.propertyStream()
          .flatMap(field -> leaves(field.getValue(), at.appendProperty(field.getKey())));
    }
    if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
      return IntStream.range(0, node.size())
          .boxed()
          .flatMap(i -> leaves(node.get(i), at.appendIndex(i)));
    }
    return Stream.of(at);
  }

  private static void replace(ObjectNode root, JsonPointer leaf) {
    var owner = (ObjectNode) root.at(leaf.head());
    var key = leaf.last().getMatchingProperty();
    var number = leaf.head().matches() ? -1 : leaf.head().last().getMatchingIndex();
    if (key.equals("ports")) {
      owner.putArray(key).add("tcp-%d:%d".formatted(number, 20000 + number));
    } else if (key.equals("host") || (key.equals("name") && number >= 0)) {
      owner.put(key, USUAL.get(key) + (number < 0 ? "" : "-" + number));
    } else {
      owner.remove(key);
    }
  }

  /// `/services/0/ports` is asked for as `services.ports-0`.
  private static String form(JsonPointer leaf) {
    var words = List.of(leaf.toString().substring(1).split("/", -1));
    return words.size() == 3
        ? words.get(0) + "." + words.get(2) + "-" + words.get(1)
        : FORM.getOrDefault(words.getFirst(), String.join(".", words));
  }

  private static String text(JsonNode node) {
    return node.isArray()
        ? String.join(", ", node.valueStream().map(item -> item.asString("")).toList())
        : node.asString("");
  }
}
