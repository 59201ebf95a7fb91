package dev.mooring.app.settings;

import java.util.regex.Pattern;

/// Names of a mesh that become parts of other names: of ConfigMaps and Services, and of labels.
public final class MeshNames {
  private static final Pattern REVISION = Pattern.compile("([a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)?");
  private static final Pattern NETWORK =
      Pattern.compile("([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?");

  private MeshNames() {}

  /// Whether istiod's installer takes it as a revision; the empty one is that of the default.
  public static boolean isRevision(String name) {
    return REVISION.matcher(name).matches();
  }

  /// @throws IllegalArgumentException with a sentence for people
  static String revision(String name) {
    if (!isRevision(name)) {
      throw new IllegalArgumentException(
          "the value '"
              + name
              + "' of 'revision' is not valid: it takes lower-case letters, digits and '-', begins"
              + " and ends with a letter or digit, and has at most 63 characters.");
    }
    return name;
  }

  /// @throws IllegalArgumentException with a sentence for people
  static String network(String name) {
    if (!NETWORK.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "the value '"
              + name
              + "' of 'machineNetwork' is not valid: it takes letters, digits, '-', '_' and '.',"
              + " begins and ends with a letter or digit, and has at most 63 characters.");
    }
    return name;
  }
}
