package dev.mooring.live;

import dev.mooring.port.WorldException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The `Host` blocks of OpenSSH configuration files (ssh_config(5)): `HostName`, `Port`, `User`,
/// `IdentityFile`, `ProxyJump` and the keywords of [SshHostOptions], with `Include`.
public final class SshConfig {
  private final List<Path> files;
  private final Path home;

  /// @param files the user's file first; those that are missing do not count
  public SshConfig(List<Path> files) {
    this(files, Path.of(System.getProperty("user.home")));
  }

  /// @param home what `~` stands for in the files
  public SshConfig(List<Path> files, Path home) {
    this.files = List.copyOf(files);
    this.home = home;
  }

  /// The block for an alias. A block that gives no `HostName`, such as `Host *`, is no entry for
  /// it: its `User` is not the one that the journey's key was put there for.
  ///
  /// @throws WorldException.Broken when a file cannot be read
  public Optional<SshHost> find(String alias) {
    var text = read();
    var said = said(text, alias);
    return said.containsKey("hostname")
        ? Optional.of(host(alias, said, text.unread()))
        : Optional.empty();
  }

  /// What `ssh` would do for a name: like [#find(String)], and where no block gives a `HostName`,
  /// the name is the host.
  ///
  /// @throws WorldException.Broken when a file cannot be read
  public SshHost host(String name) {
    var text = read();
    return host(name, said(text, name), text.unread());
  }

  /// Read at each look-up: people and tools add machines to these files at any time.
  private SshConfigText read() {
    var text = new SshConfigText(home);
    files.stream().filter(Files::exists).forEach(file -> read(text, file));
    return text;
  }

  private static void read(SshConfigText text, Path file) {
    try {
      text.add(file);
    } catch (IOException failure) {
      throw new WorldException.Broken(
          "The SSH configuration " + file + " cannot be read.", failure);
    }
  }

  /// For each keyword its first line counts; of `IdentityFile` all do.
  private static Map<String, List<String>> said(SshConfigText text, String host) {
    var said = new HashMap<String, List<String>>();
    for (var block : text.blocks()) {
      if (!block.isFor(host)) {
        continue;
      }
      for (var line : block.lines()) {
        if (line.word().equals("identityfile")) {
          said.computeIfAbsent(line.word(), _ -> new ArrayList<>()).addAll(line.values());
        } else {
          said.putIfAbsent(line.word(), line.values());
        }
      }
    }
    return said;
  }

  private SshHost host(String alias, Map<String, List<String>> said, List<String> unread) {
    var name = text(said, "hostname").replace("%h", alias);
    var identities =
        said.getOrDefault("identityfile", List.of()).stream()
            .filter(path -> !path.equals("none"))
            .map(this::path)
            .toList();
    return new SshHost(
        name.isEmpty() ? alias : name,
        port(text(said, "port")),
        text(said, "user"),
        identities,
        jumps(text(said, "proxyjump")),
        options(said, unread));
  }

  private SshHostOptions options(Map<String, List<String>> said, List<String> unread) {
    return new SshHostOptions(
        text(said, "identitiesonly").equalsIgnoreCase("yes"),
        SshPaths.expand(text(said, "identityagent"), home),
        text(said, "hostkeyalias"),
        said.getOrDefault("userknownhostsfile", List.of()).stream()
            .filter(path -> !path.equals("none"))
            .map(this::path)
            .toList(),
        text(said, "proxycommand").replaceFirst("^none$", ""),
        unread);
  }

  private static String text(Map<String, List<String>> said, String word) {
    return String.join(" ", said.getOrDefault(word, List.of()));
  }

  private static int port(String text) {
    return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 22;
  }

  private static List<String> jumps(String value) {
    return Arrays.stream(value.split(",", -1))
        .map(String::strip)
        .filter(hop -> !hop.isEmpty() && !hop.equals("none"))
        .toList();
  }

  private Path path(String text) {
    try {
      return Path.of(SshPaths.expand(text, home));
    } catch (InvalidPathException failure) {
      throw new WorldException.Broken(
          "In the SSH configuration, " + text + " is no path.", failure);
    }
  }
}
