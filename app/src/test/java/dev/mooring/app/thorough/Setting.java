package dev.mooring.app.thorough;

import dev.mooring.model.MeshKind;
import java.util.List;

/// What one journey is told: the settings that a person could write.
///
/// @param machine name of the machine, also where it is a host of one's own
/// @param services lines of the list `services`, in YAML's short form; none where the key is left
///   out, which means the tutorial's `mysqldb`
record Setting(
    MeshKind mesh,
    Ground ground,
    String machine,
    String namespace,
    String account,
    List<String> services,
    String afterwards) {

  /// Where the machine comes from.
  enum Ground {
    NEW_INSTANCE,
    EXISTING_INSTANCE,
    OWN_HOST
  }

  boolean isIstio1() {
    return mesh == MeshKind.ISTIO_1;
  }

  boolean isGoogle() {
    return ground != Ground.OWN_HOST;
  }

  /// Whether the machine is there before the journey, so that others can have things on it.
  boolean hasMachine() {
    return ground != Ground.NEW_INSTANCE;
  }

  boolean hasDatabase() {
    return services.isEmpty() || services.stream().anyMatch(line -> line.contains("database"));
  }

  /// Whether the journey makes a user and a password of its own in the database.
  boolean hasOwnLogin() {
    return services.isEmpty()
        || services.stream().anyMatch(line -> line.contains("database: random"));
  }

  /// Where Bookinfo runs.
  String bookinfo() {
    return isIstio1() ? "bookinfo" : "default";
  }

  /// Name of the service that a person sees first.
  String service() {
    return services.stream()
        .findFirst()
        .map(line -> line.replaceFirst(".*name: ([a-z0-9-]+).*", "$1"))
        .orElse("mysqldb");
  }

  /// The settings file.
  String yaml() {
    return """
    mesh: %s
    %sserviceNamespace: %s
    serviceAccount: %s
    machine: %s
    %straffic: {afterwards: %s}
    """
        .formatted(
            isIstio1() ? "today" : "tutorial",
            isGoogle() ? "" : "context: lab\n",
            namespace,
            account,
            machineBlock(),
            services.isEmpty() ? "" : "services: [" + String.join(", ", services) + "]\n",
            afterwards);
  }

  private String machineBlock() {
    return switch (ground) {
      case NEW_INSTANCE -> "{name: " + machine + "}";
      case EXISTING_INSTANCE -> "{name: " + machine + ", create: false}";
      case OWN_HOST -> "{host: " + machine + ", address: 10.150.0.5}";
    };
  }
}
