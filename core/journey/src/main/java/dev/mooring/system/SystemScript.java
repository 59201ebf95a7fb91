package dev.mooring.system;

import dev.mooring.command.Script;
import java.util.List;
import java.util.stream.Stream;

/// The one look: a script that only reads. Its parts are told apart by lines that begin with a
/// mark.
///
/// @param packages whose state is asked for
/// @param hosts URLs that have to answer where something is to be installed
public record SystemScript(List<String> packages, List<String> hosts) {
  static final String MARK = "@@ ";

  public SystemScript {
    packages = List.copyOf(packages);
    hosts = List.copyOf(hosts);
  }

  /// What a login shell is told to do. What a machine does not have leaves its part empty.
  public String text() {
    var arguments =
        Stream.of(hosts.stream(), Stream.of("--"), packages.stream()).flatMap(words -> words);
    return Script.of(SystemScript.class, "look", arguments.toList()).lines();
  }
}
