package dev.mooring.port;

import dev.mooring.model.MachineRef;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/// The wish for an instance. Its boot disk is deleted with it.
///
/// @param machineType such as `e2-medium`
/// @param imageProject project of the image: `debian-cloud`
/// @param imageFamily family whose newest image is taken: `debian-12`
/// @param network name of the VPC network
/// @param subnetwork name of the subnetwork, empty for the automatic one
/// @param sshUser user that [#sshKey] logs in as
/// @param sshKey public key in OpenSSH's one-line form, without a comment
/// @param sshKeyExpires after this instant the guest agent removes the key
/// @param requestId a UUID: a repeated call with the same id makes nothing twice
public record NewInstance(
    MachineRef ref,
    String machineType,
    String imageProject,
    String imageFamily,
    String network,
    String subnetwork,
    Set<String> tags,
    Map<String, String> labels,
    String sshUser,
    String sshKey,
    Instant sshKeyExpires,
    String requestId) {}
