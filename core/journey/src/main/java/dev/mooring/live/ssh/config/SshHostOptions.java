package dev.mooring.live.ssh.config;

import java.nio.file.Path;
import java.util.List;

/// The less usual keywords of ssh_config(5).
///
/// @param identitiesOnly `IdentitiesOnly`: only the configured keys, also of those in the agent
/// @param identityAgent `IdentityAgent`: the agent's socket, `none`, or empty for the usual one
/// @param hostKeyAlias `HostKeyAlias`: the name in known_hosts; empty for the host itself
/// @param knownHosts `UserKnownHostsFile`; empty for the usual ones
/// @param proxyCommand `ProxyCommand`, which is not supported; empty where there is none
/// @param unread what of the configuration could not be followed
public record SshHostOptions(
    boolean identitiesOnly,
    String identityAgent,
    String hostKeyAlias,
    List<Path> knownHosts,
    String proxyCommand,
    List<String> unread) {
  static final SshHostOptions NONE = new SshHostOptions(false, "", "", List.of(), "", List.of());
}
