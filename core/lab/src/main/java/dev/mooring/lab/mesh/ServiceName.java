package dev.mooring.lab.mesh;

import java.util.Locale;
import java.util.Optional;

/// A Service by the name that a client uses for it.
public record ServiceName(String namespace, String name) {
  private static final String SUFFIX = ".svc.cluster.local";

  /// Reads the full name `<service>.<namespace>.svc.cluster.local`.
  public static Optional<ServiceName> full(String text) {
    var name = withoutDot(text);
    return name.endsWith(SUFFIX)
        ? parts(name.substring(0, name.length() - SUFFIX.length()), "")
        : Optional.empty();
  }

  /// Reads a full name or any of its short forms: `details`, `details.default`,
  /// `details.default.svc`.
  ///
  /// @param home namespace that a bare name belongs to; empty where there is none
  public static Optional<ServiceName> any(String text, String home) {
    var name = withoutDot(text);
    for (var suffix : new String[] {SUFFIX, ".svc.cluster", ".svc"}) {
      if (name.endsWith(suffix)) {
        return parts(name.substring(0, name.length() - suffix.length()), "");
      }
    }
    return parts(name, home);
  }

  private static Optional<ServiceName> parts(String text, String home) {
    var parts = text.split("\\.", -1);
    return switch (parts.length) {
      case 1 -> home.isEmpty() ? Optional.empty() : Optional.of(new ServiceName(home, parts[0]));
      case 2 -> Optional.of(new ServiceName(parts[1], parts[0]));
      default -> Optional.empty();
    };
  }

  private static String withoutDot(String text) {
    var name = text.toLowerCase(Locale.ROOT);
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }
}
