package dev.mooring.app.settings;

import static java.util.Objects.requireNonNullElse;

import dev.mooring.app.settings.SettingsFile.MachineBlock;
import dev.mooring.app.settings.SettingsFile.ServiceBlock;
import dev.mooring.app.settings.SettingsFile.TrafficBlock;
import dev.mooring.model.ClusterRef;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.MeshChoices;
import dev.mooring.model.MeshKind;
import dev.mooring.model.Names;
import dev.mooring.model.PortSpec;
import dev.mooring.model.ServiceSpec;
import dev.mooring.model.TrafficSpec;
import dev.mooring.model.Workload;
import java.util.List;
import java.util.Optional;

/// Completes a settings file by the values of the tutorial.
///
/// @param mesh that the journey leads into
/// @param asksLater whether what is missing may be proposed, because the window asks for it
record Completion(SettingsFile file, boolean asksLater, MeshKind mesh) {
  /// @throws IllegalArgumentException with a sentence for people
  JoinSpec of(ClusterRef cluster) {
    var machine =
        MachineCompletion.of(cluster, file.machine().orElse(MachineBlock.EMPTY), asksLater);
    var bookinfo = file.bookinfoNamespace().orElse(mesh.bookinfoNamespace());
    return JoinSpec.of(mesh, cluster, machine)
        .withWorkload(workload())
        .withBookinfoNamespace(bookinfo)
        .withTraffic(traffic(bookinfo, file.traffic().orElse(TrafficBlock.EMPTY)))
        .withChoices(choices());
  }

  private Workload workload() {
    var usual = Workload.usual();
    var told =
        usual
            .withNamespace(file.serviceNamespace().orElse(usual.namespace()))
            .withAccount(file.serviceAccount().orElse(usual.account()))
            .withServices(
                Optional.ofNullable(file.services())
                    .map(Completion::services)
                    .orElse(usual.services()));
    return file.workload().map(told::named).orElse(told);
  }

  private MeshChoices choices() {
    return MeshChoices.usual()
        .withRevision(file.revision().map(MeshNames::revision).orElse(""))
        .withMachineNetwork(file.machineNetwork().map(MeshNames::network).orElse(""))
        .withGlobalAccess(file.globalAccess().orElse(false))
        .withSources(
            requireNonNullElse(file.sourceRanges(), List.<String>of()).stream()
                .map(range -> Ranges.range("sourceRanges", range))
                .toList());
  }

  private static List<ServiceSpec> services(List<ServiceBlock> blocks) {
    return blocks.stream().map(Completion::service).toList();
  }

  private static ServiceSpec service(ServiceBlock block) {
    var name = block.name().orElse("");
    var ports =
        requireNonNullElse(
            block.ports(),
            block.database().isPresent()
                ? List.of(new PortSpec("mysql", 3306))
                : List.<PortSpec>of());
    if (name.isEmpty() || ports.isEmpty()) {
      throw new IllegalArgumentException(
          "each of 'services' needs a 'name' and 'ports', such as [mysql:3306].");
    }
    return new ServiceSpec(name, ports, block.account().orElse("default"), block.database());
  }

  private static TrafficSpec traffic(String bookinfo, TrafficBlock block) {
    // A name that is none is told by its own rule.
    var usual = TrafficSpec.usual(Names.isNamespace(bookinfo) ? bookinfo : "default");
    return usual
        .withUrl(block.url().orElse(usual.url()))
        .withRating(block.rating().orElse(usual.rating()))
        .withAfterwards(block.afterwards().orElse(usual.afterwards()));
  }
}
