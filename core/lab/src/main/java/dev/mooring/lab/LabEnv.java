package dev.mooring.lab;

import java.nio.file.Path;

/// The file that a person sources to point kubectl and ssh at a lab, and gcloud where there is a
/// practice project.
final class LabEnv {
  private LabEnv() {}

  static String text(Path home, String ground, String user) {
    var folder = "'" + home.toString().replace("'", "'\\''") + "'";
    return """
    # source this file in bash: your tools then work on the practice lab
    export MOORING_LAB=%1$s
    export KUBECONFIG="$MOORING_LAB/kubeconfig"
    %2$s_mooring_ssh() { command "$1" -F "$MOORING_LAB/ssh_config" -o User=%3$s -o IdentityFile="$MOORING_LAB/id_ed25519" "${@:2}"; }
    ssh() { _mooring_ssh ssh "$@"; }
    scp() { _mooring_ssh scp "$@"; }
    sftp() { _mooring_ssh sftp "$@"; }
    """
        .formatted(folder, ground, user);
  }
}
