package dev.mooring.app.settings;

import dev.mooring.app.session.Complaint;
import dev.mooring.model.PortSpec;
import dev.mooring.yaml.YamlDocument;
import dev.mooring.yaml.YamlProblem;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// What is wrong with a settings file, in the words of somebody who wrote it.
final class SettingsProblem {
  private static final String WHY = "Settings are read strictly, so that no typing error is lost.";

  private SettingsProblem() {}

  static Complaint complaint(Path file, YamlProblem problem) {
    var where = problem.line() == 0 ? "" : ", line " + problem.line();
    return Complaint.wrongUse(
        file + where + ": " + problem.getMessage() + ".",
        WHY,
        "Correct that line: settings are 'key: value' lines of YAML, each key once.");
  }

  static Complaint emptyServices(Path file, YamlDocument document) {
    return Complaint.wrongUse(
        file + place(document, List.of("services")) + ": 'services' is empty.",
        "A machine that offers nothing needs no place in the mesh.",
        "Name at least one, such as {name: web, ports: [http:8080]}, or leave the key out for the"
            + " tutorial's mysqldb.");
  }

  static Complaint complaint(Path file, YamlDocument document, JacksonException failure) {
    var where =
        file + place(document, failure instanceof DatabindException at ? path(at) : List.of());
    return switch (failure) {
      case UnrecognizedPropertyException unknown ->
          Complaint.wrongUse(
              where + ": there is no setting '" + key(unknown) + "'.",
              WHY,
              "Allowed here: " + known(unknown.getKnownPropertyIds()) + ".");
      case MismatchedInputException wrong when wrong.getPath().isEmpty() ->
          Complaint.wrongUse(
              where + ": it holds no settings.",
              WHY,
              "Settings are 'key: value' lines of YAML, each key once.");
      case MismatchedInputException wrong ->
          Complaint.wrongUse(
              where + ": the value of '" + key(wrong) + "' is not valid.", WHY, allowed(wrong));
      default ->
          Complaint.wrongUse(
              where + ": it cannot be understood.",
              WHY,
              "Correct that line: settings are 'key: value' lines of YAML, each key once.");
    };
  }

  private static String place(YamlDocument document, List<String> path) {
    var line = document.line(path);
    return line > 0 ? ", line " + line : "";
  }

  private static List<String> path(DatabindException failure) {
    return failure.getPath().stream()
        .map(
            step ->
                step.getPropertyName() == null
                    ? String.valueOf(step.getIndex())
                    : step.getPropertyName())
        .toList();
  }

  private static String key(DatabindException failure) {
    return failure.getPath().stream()
        .map(
            step ->
                step.getPropertyName() == null
                    ? "[" + step.getIndex() + "]"
                    : "." + step.getPropertyName())
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }

  private static String known(Collection<Object> keys) {
    return keys.stream()
        .map(String::valueOf)
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(", "));
  }

  private static String allowed(MismatchedInputException failure) {
    var type = failure.getTargetType();
    if (type == String.class) {
      return "Expected a text.";
    } else if (type == Integer.class) {
      return "Expected a whole number.";
    } else if (type == Boolean.class) {
      return "Expected true or false.";
    } else if (type == PortSpec.class || type.isEnum()) {
      return "It has to be right: " + firstLine(failure).replaceFirst("\\.?$", ".");
    }
    return Collection.class.isAssignableFrom(type)
        ? "Expected a list: lines that begin with '- '."
        : "Expected a block of further settings below it, indented.";
  }

  private static String firstLine(JacksonException failure) {
    return failure.getOriginalMessage().lines().findFirst().orElse("not understood");
  }
}
