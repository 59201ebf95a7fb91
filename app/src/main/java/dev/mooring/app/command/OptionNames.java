package dev.mooring.app.command;

import dev.mooring.app.session.Complaint;
import dev.mooring.app.settings.MeshNames;
import dev.mooring.model.Names;
import java.util.List;

/// Names on the command line, by the same rules as in a settings file.
final class OptionNames {
  private static final String LABEL =
      "It takes lower-case letters, digits and '-', begins and ends with a letter or digit, and has"
          + " at most 63 characters.";

  private OptionNames() {}

  static void requireNamespace(String option, String name) {
    require(Names.isNamespace(name), option, name, LABEL);
  }

  static void requireRevision(String option, String name) {
    require(MeshNames.isRevision(name), option, name, LABEL);
  }

  /// @param name of an object that is no namespace and no Service
  static void requireObject(String option, String name) {
    require(
        Names.isSubdomain(name),
        option,
        name,
        "It takes lower-case letters, digits, '-' and '.', begins and ends with a letter or digit,"
            + " and has at most 253 characters.");
  }

  /// @param name `name` or `name.namespace`
  static void requireService(String option, String name) {
    var parts = List.of(name.split("\\.", -1));
    var fits = parts.size() <= 2 && parts.stream().allMatch(Names::isNamespace);
    require(
        fits,
        option,
        name,
        "It is NAME or NAME.NAMESPACE, each of lower-case letters, digits and '-'.");
  }

  static void requireText(String option, String text) {
    var fits = !text.isBlank() && text.chars().noneMatch(Character::isISOControl);
    require(
        fits,
        option,
        text.replaceAll("\\p{Cntrl}", "?"),
        "It is the name that istiod knows its cluster by.");
  }

  private static void require(boolean fits, String option, String value, String allowed) {
    if (!fits) {
      throw Complaint.wrongUse(
          "The value '" + value + "' of " + option + " is not valid.",
          allowed,
          "Correct the option.");
    }
  }
}
