package dev.mooring.app.settings;

import dev.mooring.model.ClusterRef;
import dev.mooring.model.DatabaseSpec;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.Machine;
import dev.mooring.model.Machine.ExistingInstance;
import dev.mooring.model.Machine.NewInstance;
import dev.mooring.model.MachineRef;
import dev.mooring.model.MeshChoices;
import dev.mooring.model.OwnHost;
import dev.mooring.model.PortSpec;
import dev.mooring.model.ServiceSpec;
import dev.mooring.model.TrafficSpec;
import dev.mooring.model.TrafficSpec.Afterwards;
import dev.mooring.model.Workload;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Writes what was decided as a settings file. The mesh is not written: it is found anew.
public final class SettingsWriter {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .addModule(
              new SimpleModule()
                  .addSerializer(PortSpec.class, ToStringSerializer.instance)
                  .addSerializer(DatabaseSpec.class, new WordWriter<>(SettingsWords.DATABASES))
                  .addSerializer(Afterwards.class, new WordWriter<>(SettingsWords.AFTERWARDS)))
          .build();

  private SettingsWriter() {}

  /// The text of the file, in YAML.
  public static String of(JoinSpec spec) {
    return YAML.writeValueAsString(file(spec));
  }

  private static Map<String, Object> file(JoinSpec spec) {
    var lines = new LinkedHashMap<String, Object>();
    choices(lines, spec.choices());
    cluster(lines, spec.cluster());
    lines.put("machine", machine(spec.machine()));
    workload(lines, spec.workload());
    lines.put("bookinfoNamespace", spec.bookinfoNamespace());
    lines.put(
        "services", spec.workload().services().stream().map(SettingsWriter::service).toList());
    lines.put("traffic", traffic(spec.traffic()));
    return lines;
  }

  private static void choices(Map<String, Object> lines, MeshChoices choices) {
    say(lines, "revision", choices.revision());
    say(lines, "machineNetwork", choices.machineNetwork());
    if (choices.globalAccess()) {
      lines.put("globalAccess", true);
    }
    if (!choices.sources().isEmpty()) {
      lines.put("sourceRanges", choices.sources());
    }
  }

  private static void cluster(Map<String, Object> lines, ClusterRef cluster) {
    lines.put("context", cluster.context());
    say(lines, "project", cluster.project());
    say(lines, "location", cluster.location());
    say(lines, "cluster", cluster.name());
    cluster
        .own()
        .ifPresent(
            own -> {
              say(lines, "serviceRange", own.serviceRange());
              say(lines, "podRange", own.podRange());
              say(lines, "exposeAddress", own.exposeAddress());
            });
  }

  private static Map<String, Object> machine(Machine machine) {
    return switch (machine) {
      case NewInstance wanted -> {
        var lines = instance(wanted.ref(), true);
        lines.put("type", wanted.type());
        lines.put("image", wanted.image());
        say(lines, "user", wanted.user());
        yield lines;
      }
      case ExistingInstance(var ref, var user) -> {
        var lines = instance(ref, false);
        say(lines, "user", user);
        yield lines;
      }
      case OwnHost host -> host(host);
    };
  }

  private static Map<String, Object> instance(MachineRef ref, boolean create) {
    var lines = new LinkedHashMap<String, Object>();
    lines.put("name", ref.name());
    lines.put("zone", ref.zone());
    lines.put("create", create);
    return lines;
  }

  private static Map<String, Object> host(OwnHost host) {
    var lines = new LinkedHashMap<String, Object>();
    say(lines, "user", host.user());
    lines.put("host", host.host());
    if (host.port() != 0) {
      lines.put("port", host.port());
    }
    say(lines, "address", host.address());
    return lines;
  }

  private static void workload(Map<String, Object> lines, Workload workload) {
    lines.put("serviceNamespace", workload.namespace());
    lines.put("serviceAccount", workload.account());
    workload.name().ifPresent(name -> lines.put("workload", name));
  }

  private static Map<String, Object> service(ServiceSpec service) {
    var lines = new LinkedHashMap<String, Object>();
    lines.put("name", service.name());
    lines.put("ports", service.ports());
    lines.put("account", service.account());
    service.database().ifPresent(database -> lines.put("database", database));
    return lines;
  }

  private static Map<String, Object> traffic(TrafficSpec traffic) {
    var lines = new LinkedHashMap<String, Object>();
    lines.put("url", traffic.url());
    lines.put("rating", traffic.rating());
    lines.put("afterwards", traffic.afterwards());
    return lines;
  }

  /// What is empty is not said.
  private static void say(Map<String, Object> lines, String key, String text) {
    if (!text.isEmpty()) {
      lines.put(key, text);
    }
  }
}
