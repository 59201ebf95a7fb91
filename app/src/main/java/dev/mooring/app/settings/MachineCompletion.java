package dev.mooring.app.settings;

import static java.util.Objects.requireNonNullElse;

import dev.mooring.app.settings.SettingsFile.MachineBlock;
import dev.mooring.model.ClusterRef;
import dev.mooring.model.Machine;
import dev.mooring.model.Machine.ExistingInstance;
import dev.mooring.model.Machine.NewInstance;
import dev.mooring.model.MachineRef;
import dev.mooring.model.OwnHost;

/// Completes what a settings file says about the machine.
final class MachineCompletion {
  private MachineCompletion() {}

  /// A cluster outside Google Cloud has no project to create a machine in, so there a host is
  /// needed.
  ///
  /// @param asksLater whether a host may be proposed, because the window asks for it
  /// @throws IllegalArgumentException with a sentence for people
  static Machine of(ClusterRef cluster, MachineBlock block, boolean asksLater) {
    if (block.isHost() && block.isInstance()) {
      throw new IllegalArgumentException(
          "'machine.host', 'machine.port' and 'machine.address' are for a machine that is no"
              + " Compute Engine instance; 'name', 'zone', 'create', 'type' and 'image' do not go"
              + " with them.");
    }
    if (block.isHost()) {
      return host(block);
    }
    if (!cluster.isInGoogleCloud() && asksLater && !block.isInstance()) {
      return new OwnHost("istio-vm", 0, "", "");
    }
    if (!cluster.isInGoogleCloud()) {
      throw new IllegalArgumentException(
          "'machine.host' is missing: the context "
              + cluster.context()
              + " is no GKE cluster, so the machine is one that SSH reaches. For a GKE cluster give"
              + " project, location and cluster instead.");
    }
    return instance(cluster, block, asksLater);
  }

  private static Machine host(MachineBlock block) {
    var host = requireNonNullElse(block.host(), "");
    var address = requireNonNullElse(block.address(), "");
    var user = requireNonNullElse(block.user(), "");
    // Without one the SSH configuration says; a written 0 is no port.
    var port = block.port() == null ? 0 : block.port() == 0 ? -1 : block.port();
    return new OwnHost(host, port, user, address);
  }

  private static Machine instance(ClusterRef cluster, MachineBlock block, boolean asksLater) {
    var image = requireNonNullElse(block.image(), "debian-cloud/debian-12").split("/", -1);
    if (image.length != 2) {
      throw new IllegalArgumentException(
          "the value of 'machine.image' is not valid: it takes PROJECT/FAMILY, such as"
              + " debian-cloud/debian-12.");
    }
    var create = requireNonNullElse(block.create(), true);
    var wanted =
        new NewInstance(
            new MachineRef(
                cluster.project(),
                zone(cluster, block, asksLater),
                requireNonNullElse(block.name(), "istio-vm")),
            CloudName.require("machine.type", requireNonNullElse(block.type(), "e2-medium")),
            CloudName.require("machine.image", image[0]),
            CloudName.require("machine.image", image[1]),
            CloudName.require("machine.user", requireNonNullElse(block.user(), "mooring")));
    return create ? wanted : new ExistingInstance(wanted.ref(), wanted.user());
  }

  /// A region's first zone is a proposal; whoever takes back goes by the journal.
  private static String zone(ClusterRef cluster, MachineBlock block, boolean asksLater) {
    if (asksLater && block.zone() == null && cluster.location().equals(cluster.region())) {
      return cluster.region() + "-b";
    }
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
}
