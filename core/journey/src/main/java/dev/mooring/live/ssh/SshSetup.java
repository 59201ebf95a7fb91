package dev.mooring.live.ssh;

import dev.mooring.live.ssh.config.SshConfig;
import dev.mooring.port.SshQuestions;
import java.nio.file.Path;
import java.util.List;

/// What this computer brings along for SSH.
///
/// @param config leads to machines that are named in it
/// @param knownHosts files that are trusted where the cloud has published no key
/// @param identities private keys that are tried where the configuration names none; missing ones
///   do not count
/// @param agentSocket where the SSH agent listens (`SSH_AUTH_SOCK`); empty where there is none
/// @param localUser who is logged in on this computer, for jump hosts; empty where that does not
///   matter
/// @param questions who is asked for what cannot be known
public record SshSetup(
    SshConfig config,
    List<Path> knownHosts,
    List<Path> identities,
    String agentSocket,
    String localUser,
    SshQuestions questions) {

  public SshSetup {
    knownHosts = List.copyOf(knownHosts);
    identities = List.copyOf(identities);
  }

  /// The journey's own key alone, and nobody to ask.
  public static SshSetup of(SshConfig config, List<Path> knownHosts) {
    return new SshSetup(config, knownHosts, List.of(), "", "", SshQuestions.nobody());
  }

  /// The keys that `ssh` tries by itself, in its order (ssh_config(5), `IdentityFile`).
  ///
  /// @param folder the user's `.ssh`
  public static List<Path> usualIdentities(Path folder) {
    return List.of(
        folder.resolve("id_rsa"), folder.resolve("id_ecdsa"), folder.resolve("id_ed25519"));
  }

  /// The same, with somebody to ask.
  public SshSetup asking(SshQuestions others) {
    return new SshSetup(config, knownHosts, identities, agentSocket, localUser, others);
  }
}
