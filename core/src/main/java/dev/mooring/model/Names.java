package dev.mooring.model;

import java.util.regex.Pattern;

/// The rules for names that Kubernetes and Compute Engine share (RFC 1035 labels).
public final class Names {
  private static final Pattern LABEL = Pattern.compile("[a-z]([-a-z0-9]{0,61}[a-z0-9])?");

  private Names() {}

  public static boolean isLabel(String name) {
    return LABEL.matcher(name).matches();
  }

  /// @param what whose name it is, such as `service-namespace`: the word of the sentence
  /// @throws InvalidValue when it is not a label
  static void requireLabel(String what, String name) {
    if (!isLabel(name)) {
      throw InvalidValue.of(
          what,
          "The "
              + what.replace('-', ' ')
              + " ''{0}'' is not valid: it takes lower-case letters, digits and ''-'', begins with"
              + " a letter, does not end with ''-'', and has at most 63 characters.",
          name);
    }
  }
}
