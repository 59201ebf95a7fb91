package dev.mooring.lab;

import dev.mooring.lab.cloud.LabCloud;
import java.net.URI;
import java.nio.file.Path;

/// The file that a person sources to point kubectl, gcloud and ssh at a lab. Every API of gcloud is
/// overridden: one that is not would go to the real world.
final class LabEnv {
  private LabEnv() {}

  static String text(Path home, URI cloud, String user) {
    var folder = "'" + home.toString().replace("'", "'\\''") + "'";
    return """
    # source this file in bash: kubectl, gcloud and ssh then work on the practice lab
    export MOORING_LAB=%1$s
    export KUBECONFIG="$MOORING_LAB/kubeconfig"
    export CLOUDSDK_CONFIG="$MOORING_LAB/gcloud"
    export CLOUDSDK_AUTH_ACCESS_TOKEN_FILE="$MOORING_LAB/token"
    export CLOUDSDK_API_ENDPOINT_OVERRIDES_COMPUTE=%2$scompute/v1/
    export CLOUDSDK_API_ENDPOINT_OVERRIDES_CONTAINER=%2$s
    export CLOUDSDK_API_ENDPOINT_OVERRIDES_CLOUDRESOURCEMANAGER=%2$s
    export CLOUDSDK_API_ENDPOINT_OVERRIDES_IAM=%2$s
    export CLOUDSDK_API_ENDPOINT_OVERRIDES_SERVICEUSAGE=%2$s
    export CLOUDSDK_CORE_PROJECT=%3$s CLOUDSDK_COMPUTE_ZONE=%4$s CLOUDSDK_CORE_DISABLE_PROMPTS=1
    _mooring_ssh() { command "$1" -F "$MOORING_LAB/ssh_config" -o User=%5$s -o IdentityFile="$MOORING_LAB/id_ed25519" "${@:2}"; }
    ssh() { _mooring_ssh ssh "$@"; }
    scp() { _mooring_ssh scp "$@"; }
    sftp() { _mooring_ssh sftp "$@"; }
    """
        .formatted(folder, withSlash(cloud), LabCloud.PROJECT, LabCloud.ZONE, user);
  }

  private static String withSlash(URI url) {
    return url.toString().endsWith("/") ? url.toString() : url + "/";
  }
}
