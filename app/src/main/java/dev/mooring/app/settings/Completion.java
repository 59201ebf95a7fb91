package dev.mooring.app.settings;

import static java.util.Objects.requireNonNullElse;

import dev.mooring.app.settings.SettingsFile.MachineBlock;
import dev.mooring.app.settings.SettingsFile.ServiceBlock;
import dev.mooring.app.settings.SettingsFile.TrafficBlock;
import dev.mooring.model.ClusterRef;
import dev.mooring.model.DatabaseSpec;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.MachineRef;
import dev.mooring.model.MachineSpec;
import dev.mooring.model.MeshKind;
import dev.mooring.model.PortSpec;
import dev.mooring.model.ServiceSpec;
import dev.mooring.model.TrafficSpec;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Completes a settings file by the values of the tutorial.
record Completion(SettingsFile file) {
  private static final String ACCOUNT = "default";

  /// @throws IllegalArgumentException with a sentence for people
  JoinSpec of(ClusterRef cluster) {
    var bookinfo = requireNonNullElse(file.bookinfoNamespace(), "default");
    return new JoinSpec(
        requireNonNullElse(file.mesh(), MeshKind.TUTORIAL),
        cluster,
        machine(cluster, requireNonNullElse(file.machine(), MachineBlock.EMPTY)),
        requireNonNullElse(file.serviceNamespace(), "vm"),
        CloudName.require("serviceAccount", requireNonNullElse(file.serviceAccount(), ACCOUNT)),
        bookinfo,
        services(),
        traffic(bookinfo, requireNonNullElse(file.traffic(), TrafficBlock.EMPTY)));
  }

  private static MachineSpec machine(ClusterRef cluster, MachineBlock block) {
    var image = requireNonNullElse(block.image(), "debian-cloud/debian-12").split("/", -1);
    if (image.length != 2) {
      throw new IllegalArgumentException(
          "the value of 'machine.image' is not valid: it takes PROJECT/FAMILY, such as"
              + " debian-cloud/debian-12.");
    }
    var create = requireNonNullElse(block.create(), true);
    return new MachineSpec(
        new MachineRef(
            cluster.project(), zone(cluster, block), requireNonNullElse(block.name(), "istio-vm")),
        create ? MachineSpec.Origin.CREATE : MachineSpec.Origin.SELECT,
        CloudName.require("machine.type", requireNonNullElse(block.type(), "e2-medium")),
        CloudName.require("machine.image", image[0]),
        CloudName.require("machine.image", image[1]),
        CloudName.require("machine.user", requireNonNullElse(block.user(), "mooring")));
  }

  private static String zone(ClusterRef cluster, MachineBlock block) {
    var zone = requireNonNullElse(block.zone(), cluster.location());
    if (zone.equals(cluster.region())) {
      throw new IllegalArgumentException(
          "'machine.zone' has to be a zone such as "
              + zone
              + "-b: "
              + zone
              + " is a whole region, and a machine stands in one zone of it.");
    }
    return CloudName.require("machine.zone", zone);
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
        CloudName.require("account", requireNonNullElse(block.account(), ACCOUNT)),
        Optional.ofNullable(block.database()));
  }

  private static TrafficSpec traffic(String bookinfo, TrafficBlock block) {
    var usual =
        "http://productpage.%s.svc.cluster.local:9080/api/v1/products/0/ratings"
            .formatted(bookinfo);
    return new TrafficSpec(
        url(requireNonNullElse(block.url(), usual)),
        requireNonNullElse(block.rating(), 1),
        requireNonNullElse(block.afterwards(), TrafficSpec.Afterwards.KEEP));
  }

  private static String url(String url) {
    var parsed = URI.create(url);
    if (parsed.getHost() == null || !List.of("http", "https").contains(parsed.getScheme())) {
      throw new IllegalArgumentException(
          "the value '" + url + "' of 'traffic.url' is not an http or https address.");
    }
    return url;
  }
}
