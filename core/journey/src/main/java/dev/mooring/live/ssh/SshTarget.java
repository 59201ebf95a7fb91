package dev.mooring.live.ssh;

/// The user to log in as, and where.
///
/// @param host name or address
public record SshTarget(String host, int port, String user) {

  @Override
  public String toString() {
    return user + "@" + host + (port == 22 ? "" : ":" + port);
  }
}
