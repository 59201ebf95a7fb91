package dev.mooring.app.settings;

import dev.mooring.model.InvalidValue;
import java.util.Map;

/// Under which key of a settings file each decision stands.
final class SettingsKeys {
  private static final Map<String, String> KEYS =
      Map.ofEntries(
          Map.entry("invalid.service-namespace", "serviceNamespace"),
          Map.entry("invalid.Bookinfo-namespace", "bookinfoNamespace"),
          Map.entry("invalid.account", "serviceAccount"),
          Map.entry("invalid.workload-name", "workload"),
          Map.entry("invalid.service-name", "services"),
          Map.entry("invalid.service-twice", "services"),
          Map.entry("invalid.port-reserved", "services"),
          Map.entry("invalid.port-twice", "services"),
          Map.entry("invalid.port-name-twice", "services"),
          Map.entry("invalid.machine-name", "machine.name"),
          Map.entry("invalid.host", "machine.host"),
          Map.entry("invalid.ssh-port", "machine.port"),
          Map.entry("invalid.ssh-user", "machine.user"),
          Map.entry("invalid.machine-address", "machine.address"),
          Map.entry("invalid.url", "traffic.url"),
          Map.entry("invalid.rating", "traffic.rating"));

  private SettingsKeys() {}

  /// The beginning of a sentence, such as `machine.address: `; empty where the sentence has the
  /// key.
  static String of(IllegalArgumentException invalid) {
    return invalid instanceof InvalidValue value && KEYS.containsKey(value.key())
        ? KEYS.get(value.key()) + ": "
        : "";
  }
}
