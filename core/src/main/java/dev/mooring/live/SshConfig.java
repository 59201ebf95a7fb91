package dev.mooring.live;

import dev.mooring.port.WorldException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.sshd.client.config.hosts.HostConfigEntry;

/// The `Host` blocks of OpenSSH configuration files (ssh_config(5)): `HostName`, `Port`, `User`,
/// `IdentityFile` and `ProxyJump`.
public final class SshConfig {
  private final List<Path> files;

  /// @param files the user's file first; those that are missing do not count
  public SshConfig(List<Path> files) {
    this.files = List.copyOf(files);
  }

  /// Read at each look-up: people and tools add machines to these files at any time.
  private List<HostConfigEntry> entries() {
    return files.stream().filter(Files::exists).flatMap(file -> read(file).stream()).toList();
  }

  private static List<HostConfigEntry> read(Path file) {
    try {
      return HostConfigEntry.readHostConfigEntries(file);
    } catch (IOException | RuntimeException failure) {
      throw new WorldException.Broken(
          "The SSH configuration " + file + " cannot be read: " + failure.getMessage(), failure);
    }
  }

  /// The block for an alias. A block that gives no `HostName`, such as `Host *`, is no entry for
  /// it: its `User` is not the one that the journey's key was put there for.
  ///
  /// @throws WorldException.Broken when a file cannot be read, or a path in it cannot be understood
  public Optional<SshHost> find(String alias) {
    var merged = new HostConfigEntry();
    HostConfigEntry.findMatchingEntries(alias, entries()).forEach(merged::collate);
    return Optional.ofNullable(merged.getHostName())
        .filter(name -> !name.isEmpty())
        .map(name -> host(name.replace("%h", alias), merged));
  }

  private static SshHost host(String name, HostConfigEntry entry) {
    var port = entry.getPort() > 0 ? entry.getPort() : 22;
    var user = Objects.requireNonNullElse(entry.getUsername(), "");
    var identities =
        entry.getIdentities().stream().map(path -> identity(path, name, port, user)).toList();
    var jumps = Objects.requireNonNullElse(entry.getProxyJump(), "");
    return new SshHost(name, port, user, identities, jumps(jumps));
  }

  private static List<String> jumps(String value) {
    return Arrays.stream(value.split(",", -1))
        .map(String::strip)
        .filter(hop -> !hop.isEmpty() && !hop.equals("none"))
        .toList();
  }

  private static Path identity(String path, String host, int port, String user) {
    try {
      return Path.of(HostConfigEntry.resolveIdentityFilePath(path, host, port, user));
    } catch (IOException failure) {
      throw new WorldException.Broken(
          "The IdentityFile " + path + " of the SSH configuration is no path.", failure);
    }
  }
}
