package dev.mooring.live.ssh.config;

/// What is asked for on `ssh`'s command line, which comes before what the configuration says.
///
/// @param name a host, or an alias of the configuration
/// @param user empty where the configuration says
/// @param port 0 where the configuration says
public record SshAsked(String name, String user, int port) {

  static SshAsked of(String name) {
    return new SshAsked(name, "", 0);
  }
}
