package dev.mooring.model;

import java.util.Locale;
import java.util.regex.Pattern;

/// The rules for names: those that Kubernetes and Compute Engine share (RFC 1035 labels), and those
/// of Kubernetes alone (RFC 1123).
public final class Names {
  private static final Pattern LABEL = Pattern.compile("[a-z]([-a-z0-9]{0,61}[a-z0-9])?");

  private static final Pattern NAMESPACE = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
  private static final Pattern ACCOUNT =
      Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
  private static final int LONGEST_LABEL = 63;
  private static final int LONGEST_ACCOUNT = 253;

  private Names() {}

  /// A machine's name as a name in the cluster (RFC 1035): an SSH name may be an address, or have
  /// dots and capitals.
  static String label(String machine) {
    var letters = machine.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    var begun = letters.matches("[a-z].*") ? letters : "vm-" + letters.replaceAll("^-+", "");
    return begun.substring(0, Math.min(begun.length(), LONGEST_LABEL)).replaceAll("-+$", "");
  }

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

  /// @param what whose name it is: the word of the sentence
  /// @throws InvalidValue when Kubernetes refuses it as a namespace
  static void requireNamespace(String what, String name) {
    if (!isNamespace(name)) {
      throw InvalidValue.of(
          what,
          "The "
              + what.replace('-', ' ')
              + " ''{0}'' is not valid: it takes lower-case letters, digits and ''-'', begins and"
              + " ends with a letter or digit, and has at most 63 characters.",
          name);
    }
  }

  /// @throws InvalidValue when Kubernetes refuses it as a name of a service account
  static void requireAccount(String name) {
    if (!isSubdomain(name)) {
      throw InvalidValue.of(
          "account",
          "The service account ''{0}'' is not valid: it takes lower-case letters, digits, ''-'' and"
              + " ''.'', begins and ends with a letter or digit, and has at most 253 characters.",
          name);
    }
  }

  /// Whether Kubernetes takes it as a namespace (RFC 1123 label).
  public static boolean isNamespace(String name) {
    return NAMESPACE.matcher(name).matches();
  }

  /// Whether Kubernetes takes it as the name of most objects (RFC 1123 subdomain).
  public static boolean isSubdomain(String name) {
    return name.length() <= LONGEST_ACCOUNT && ACCOUNT.matcher(name).matches();
  }
}
