package dev.mooring.app.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mooring.app.settings.SettingsFile.MachineBlock;
import dev.mooring.app.settings.SettingsFile.ServiceBlock;
import dev.mooring.app.settings.SettingsFile.TrafficBlock;
import dev.mooring.model.ClusterRef;
import dev.mooring.model.DatabaseSpec;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.Machine;
import dev.mooring.model.Machine.ExistingInstance;
import dev.mooring.model.Machine.NewInstance;
import dev.mooring.model.OwnCluster;
import dev.mooring.model.OwnHost;
import dev.mooring.model.PortSpec;
import dev.mooring.model.TrafficSpec.Afterwards;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Writes what was decided as a settings file. The mesh is not written: it is found anew.
public final class SettingsWriter {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
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

  private static SettingsFile file(JoinSpec spec) {
    var cluster = spec.cluster();
    var choices = spec.choices();
    return new SettingsFile(
        null,
        text(choices.revision()),
        text(choices.machineNetwork()),
        choices.globalAccess() ? true : null,
        choices.sources().isEmpty() ? null : choices.sources(),
        cluster.context(),
        text(cluster.project()),
        text(cluster.location()),
        text(cluster.name()),
        own(cluster, OwnCluster::serviceRange),
        own(cluster, OwnCluster::podRange),
        own(cluster, OwnCluster::exposeAddress),
        machine(spec.machine()),
        spec.workload().namespace(),
        spec.workload().account(),
        spec.bookinfoNamespace(),
        services(spec),
        new TrafficBlock(
            spec.traffic().url(), spec.traffic().rating(), spec.traffic().afterwards()));
  }

  private static MachineBlock machine(Machine machine) {
    return switch (machine) {
      case NewInstance wanted ->
          new MachineBlock(
              wanted.ref().name(),
              wanted.ref().zone(),
              true,
              wanted.type(),
              wanted.image(),
              text(wanted.user()),
              null,
              null,
              null);
      case ExistingInstance(var ref, var user) ->
          new MachineBlock(ref.name(), ref.zone(), false, null, null, text(user), null, null, null);
      case OwnHost host -> host(host);
    };
  }

  private static MachineBlock host(OwnHost host) {
    return new MachineBlock(
        null,
        null,
        null,
        null,
        null,
        text(host.user()),
        host.host(),
        host.port() == 0 ? null : host.port(),
        text(host.address()));
  }

  private static List<ServiceBlock> services(JoinSpec spec) {
    return spec.workload().services().stream()
        .map(
            service ->
                new ServiceBlock(
                    service.name(),
                    service.ports(),
                    service.account(),
                    service.database().orElse(null)))
        .toList();
  }

  private static @Nullable String own(ClusterRef cluster, Function<OwnCluster, String> part) {
    return cluster.own().map(part).map(SettingsWriter::text).orElse(null);
  }

  private static @Nullable String text(String text) {
    return text.isEmpty() ? null : text;
  }
}
