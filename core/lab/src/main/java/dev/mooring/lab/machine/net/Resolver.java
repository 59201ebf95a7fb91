package dev.mooring.lab.machine.net;

import dev.mooring.lab.machine.disk.Disk;
import java.util.List;
import java.util.Optional;

/// The machine's resolver: /etc/hosts, then the name servers of /etc/resolv.conf. The first server
/// that answers decides, also when it says that there is no such name.
public final class Resolver {
  private final Disk disk;
  private final NameServers servers;

  public Resolver(Disk disk, NameServers servers) {
    this.disk = disk;
    this.servers = servers;
  }

  /// What became of a question.
  public sealed interface Answer {
    /// @param name the full name that was found
    record Found(String name, List<String> addresses) implements Answer {}

    record NoSuchName() implements Answer {}

    record NoServer() implements Answer {}
  }

  /// As programs look names up; an address stands for itself.
  public Optional<String> address(String name) {
    if (name.matches("\\d+\\.\\d+\\.\\d+\\.\\d+")) {
      return Optional.of(name);
    }
    return inHosts(disk, name)
        .or(
            () ->
                ask(name) instanceof Answer.Found(_, var addresses)
                    ? Optional.of(addresses.getFirst())
                    : Optional.empty());
  }

  static Optional<String> inHosts(Disk disk, String name) {
    return disk.text("/etc/hosts")
        .orElse("")
        .lines()
        .map(line -> List.of(line.replaceFirst("#.*", "").strip().split("\\s+", -1)))
        .filter(words -> words.subList(1, words.size()).contains(name))
        .map(List::getFirst)
        .filter(address -> !address.contains(":"))
        .findFirst();
  }

  /// As `host` and `dig` ask: name servers only.
  Answer ask(String name) {
    var conf = conf();
    var isAnswered = false;
    for (var candidate : conf.candidates(name)) {
      for (var server : conf.servers()) {
        var answer = servers.ask(server, candidate);
        if (answer.isPresent()) {
          isAnswered = true;
          if (!answer.get().isEmpty()) {
            return new Answer.Found(candidate, answer.get());
          }
          break;
        }
      }
    }
    return isAnswered ? new Answer.NoSuchName() : new Answer.NoServer();
  }

  Optional<List<String>> askAt(String server, String name) {
    return servers.ask(server, name.replaceFirst("\\.$", ""));
  }

  ResolvConf conf() {
    return ResolvConf.parse(disk.text(ResolvConf.PATH).orElse(""));
  }
}
