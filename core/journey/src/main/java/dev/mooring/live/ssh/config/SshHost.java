package dev.mooring.live.ssh.config;

import dev.mooring.live.ssh.trust.KnownHosts;
import java.nio.file.Path;
import java.util.List;

/// What an OpenSSH configuration says about a host alias.
///
/// @param hostName where the alias leads
/// @param user empty where the file does not say
/// @param jumps the machines on the way, nearest first: an alias or `[user@]host[:port]`
/// @param options what else it says
public record SshHost(
    String hostName,
    int port,
    String user,
    List<Path> identities,
    List<String> jumps,
    SshHostOptions options) {

  public SshHost(
      String hostName, int port, String user, List<Path> identities, List<String> jumps) {
    this(hostName, port, user, identities, jumps, SshHostOptions.NONE);
  }

  /// A host that no configuration mentions.
  public static SshHost plain(String address) {
    return new SshHost(address, 22, "", List.of(), List.of());
  }

  /// Under which name known_hosts files have it.
  public String place() {
    return options.hostKeyAlias().isEmpty()
        ? KnownHosts.place(hostName, port)
        : options.hostKeyAlias();
  }
}
