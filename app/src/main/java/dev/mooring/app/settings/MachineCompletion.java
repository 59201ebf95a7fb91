package dev.mooring.app.settings;

import dev.mooring.app.settings.SettingsFile.MachineBlock;
import dev.mooring.model.ClusterRef;
import dev.mooring.model.Machine;
import dev.mooring.model.Machine.ExistingInstance;
import dev.mooring.model.Machine.NewInstance;
import dev.mooring.model.MachineRef;
import dev.mooring.model.OwnHost;
import java.util.List;

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
    // Without one the SSH configuration says; a written 0 is no port.
    var port = block.port().map(told -> told == 0 ? -1 : told).orElse(0);
    return new OwnHost(
        block.host().orElse(""), port, block.user().orElse(""), block.address().orElse(""));
  }

  private static Machine instance(ClusterRef cluster, MachineBlock block, boolean asksLater) {
    var ref =
        new MachineRef(
            cluster.project(), zone(cluster, block, asksLater), block.name().orElse("istio-vm"));
    var usual = NewInstance.usual(ref);
    var wanted =
        usual
            .withType(CloudName.require("machine.type", block.type().orElse(usual.type())))
            .withImage(image(block.image().orElse(usual.image())))
            .withUser(CloudName.require("machine.user", block.user().orElse(usual.user())));
    return block.create().orElse(true) ? wanted : new ExistingInstance(ref, wanted.user());
  }

  private static String image(String told) {
    var parts = List.of(told.split("/", -1));
    if (parts.size() != 2) {
      throw new IllegalArgumentException(
          "the value of 'machine.image' is not valid: it takes PROJECT/FAMILY, such as"
              + " debian-cloud/debian-12.");
    }
    parts.forEach(part -> CloudName.require("machine.image", part));
    return told;
  }

  /// A region's first zone is a proposal; whoever takes back goes by the journal.
  private static String zone(ClusterRef cluster, MachineBlock block, boolean asksLater) {
    if (asksLater && block.zone().isEmpty() && cluster.location().equals(cluster.region())) {
      return cluster.region() + "-b";
    }
    var zone = block.zone().orElse(cluster.location());
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
