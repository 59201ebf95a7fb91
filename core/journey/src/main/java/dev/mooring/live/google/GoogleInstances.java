package dev.mooring.live.google;

import com.google.cloud.compute.v1.AccessConfig;
import com.google.cloud.compute.v1.AttachedDisk;
import com.google.cloud.compute.v1.AttachedDiskInitializeParams;
import com.google.cloud.compute.v1.Items;
import com.google.cloud.compute.v1.Metadata;
import com.google.cloud.compute.v1.NetworkInterface;
import com.google.cloud.compute.v1.Tags;
import dev.mooring.model.MachineRef;
import dev.mooring.port.Instance;
import dev.mooring.port.NewInstance;
import java.util.Set;

/// Instances in the words of the Compute API and in ours.
final class GoogleInstances {
  private static final String MARK = "created-by=mooring";

  private GoogleInstances() {}

  static Instance ours(String project, com.google.cloud.compute.v1.Instance theirs) {
    var zone = GoogleOperations.lastPart(theirs.getZone());
    var nic =
        theirs.getNetworkInterfacesList().stream()
            .findFirst()
            .orElse(NetworkInterface.getDefaultInstance());
    var external =
        nic.getAccessConfigsList().stream().findFirst().map(AccessConfig::getNatIP).orElse("");
    return new Instance(
        new MachineRef(project, zone, theirs.getName()),
        theirs.getStatus(),
        GoogleOperations.lastPart(theirs.getMachineType()),
        GoogleOperations.lastPart(nic.getNetwork()),
        nic.getNetworkIP(),
        external,
        Set.copyOf(theirs.getTags().getItemsList()),
        theirs.getLabelsMap(),
        Long.toUnsignedString(theirs.getId()),
        theirs.getDescription());
  }

  /// @param image URL of the image that the boot disk is made from
  static com.google.cloud.compute.v1.Instance theirs(NewInstance wanted, String image) {
    var ref = wanted.ref();
    return com.google.cloud.compute.v1.Instance.newBuilder()
        .setName(ref.name())
        .setDescription(description(wanted.requestId()))
        .setMachineType("zones/" + ref.zone() + "/machineTypes/" + wanted.machineType())
        .addDisks(bootDisk(image))
        .addNetworkInterfaces(networkInterface(wanted))
        .setTags(Tags.newBuilder().addAllItems(wanted.tags()))
        .putAllLabels(wanted.labels())
        .setMetadata(
            Metadata.newBuilder()
                .addItems(item(GoogleMetadata.GUEST_ATTRIBUTES, "TRUE"))
                .addItems(
                    item(
                        GoogleSshKeys.ENTRY,
                        GoogleSshKeys.line(
                            wanted.sshUser(), wanted.sshKey(), wanted.sshKeyExpires()))))
        .build();
  }

  /// Names the request, so that one which is sent again finds its own work.
  static String description(String requestId) {
    return MARK + " request=" + requestId;
  }

  static Items item(String key, String value) {
    return Items.newBuilder().setKey(key).setValue(value).build();
  }

  private static AttachedDisk bootDisk(String image) {
    return AttachedDisk.newBuilder()
        .setBoot(true)
        .setAutoDelete(true)
        .setType("PERSISTENT")
        .setInitializeParams(AttachedDiskInitializeParams.newBuilder().setSourceImage(image))
        .build();
  }

  private static NetworkInterface networkInterface(NewInstance wanted) {
    var project = "projects/" + wanted.ref().project();
    var nic =
        NetworkInterface.newBuilder()
            .setNetwork(project + "/global/networks/" + wanted.network())
            .addAccessConfigs(
                AccessConfig.newBuilder().setName("External NAT").setType("ONE_TO_ONE_NAT"));
    if (!wanted.subnetwork().isEmpty()) {
      nic.setSubnetwork(
          project
              + "/regions/"
              + region(wanted.ref().zone())
              + "/subnetworks/"
              + wanted.subnetwork());
    }
    return nic.build();
  }

  private static String region(String zone) {
    return zone.substring(0, zone.lastIndexOf('-'));
  }
}
