package dev.mooring.app.settings;

import static java.util.Objects.requireNonNullElse;

import dev.mooring.app.settings.SettingsFile.MachineBlock;
import dev.mooring.app.settings.SettingsFile.ServiceBlock;
import dev.mooring.app.settings.SettingsFile.TrafficBlock;
import dev.mooring.model.ClusterRef;
import dev.mooring.model.DatabaseSpec;
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
  private static final String ACCOUNT = "default";

  /// @throws IllegalArgumentException with a sentence for people
  JoinSpec of(ClusterRef cluster) {
    var usual = mesh == MeshKind.ISTIO_1 ? "bookinfo" : "default";
    var bookinfo = requireNonNullElse(file.bookinfoNamespace(), usual);
    return new JoinSpec(
        mesh,
        cluster,
        MachineCompletion.of(
            cluster, requireNonNullElse(file.machine(), MachineBlock.EMPTY), asksLater),
        new Workload(
            requireNonNullElse(file.serviceNamespace(), "vm"),
            requireNonNullElse(file.serviceAccount(), ACCOUNT),
            services()),
        bookinfo,
        traffic(bookinfo, requireNonNullElse(file.traffic(), TrafficBlock.EMPTY)),
        choices());
  }

  private MeshChoices choices() {
    return new MeshChoices(
        MeshNames.revision(requireNonNullElse(file.revision(), "")),
        MeshNames.network(requireNonNullElse(file.machineNetwork(), "")),
        requireNonNullElse(file.globalAccess(), false),
        requireNonNullElse(file.sourceRanges(), List.<String>of()).stream()
            .map(range -> Ranges.range("sourceRanges", range))
            .toList());
  }

  private List<ServiceSpec> services() {
    return file.services() == null
        ? List.of(ServiceSpec.mysqldb(DatabaseSpec.RANDOM_PASSWORD))
        : file.services().stream().map(Completion::service).toList();
  }

  private static ServiceSpec service(ServiceBlock block) {
    var name = requireNonNullElse(block.name(), "");
    var ports =
        requireNonNullElse(
            block.ports(),
            block.database() == null ? List.<PortSpec>of() : List.of(new PortSpec("mysql", 3306)));
    if (name.isEmpty() || ports.isEmpty()) {
      throw new IllegalArgumentException(
          "each of 'services' needs a 'name' and 'ports', such as [mysql:3306].");
    }
    return new ServiceSpec(
        name,
        ports,
        requireNonNullElse(block.account(), ACCOUNT),
        Optional.ofNullable(block.database()));
  }

  private static TrafficSpec traffic(String bookinfo, TrafficBlock block) {
    var usual =
        "http://productpage.%s.svc.cluster.local:9080/api/v1/products/0/ratings"
            // A name that is none is told by its own rule.
            .formatted(Names.isNamespace(bookinfo) ? bookinfo : "default");
    return new TrafficSpec(
        requireNonNullElse(block.url(), usual),
        requireNonNullElse(block.rating(), 1),
        requireNonNullElse(block.afterwards(), TrafficSpec.Afterwards.KEEP));
  }
}
