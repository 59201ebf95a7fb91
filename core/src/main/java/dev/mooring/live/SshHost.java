package dev.mooring.live;

import java.nio.file.Path;
import java.util.List;

/// What an OpenSSH configuration says about a host alias.
///
/// @param hostName where the alias leads
/// @param user empty where the file does not say
/// @param jumps the machines on the way, nearest first: an alias or `[user@]host[:port]`
public record SshHost(
    String hostName, int port, String user, List<Path> identities, List<String> jumps) {}
