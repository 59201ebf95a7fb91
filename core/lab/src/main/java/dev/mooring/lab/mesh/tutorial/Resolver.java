package dev.mooring.lab.mesh.tutorial;

import dev.mooring.lab.world.MachineState;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a machine finds the control plane: by its hosts file, or by dnsmasq on the machine itself if
/// that is its first name server. The cloud's own name server knows none of these names.
final class Resolver {
  private static final String FOLDER = "/etc/dnsmasq.d";

  private Resolver() {}

  /// The address of a name as programs on the machine see it; empty for an unknown name.
  static Optional<String> lookup(MachineState machine, String name) {
    return hosts(machine, name).or(() -> dnsmasq(machine, name));
  }

  private static Optional<String> dnsmasq(MachineState machine, String name) {
    if (!firstNameServer(machine).equals("127.0.0.1") || !machine.isActive("dnsmasq")) {
      return Optional.empty();
    }
    var files =
        Stream.concat(
            Stream.of("/etc/dnsmasq.conf"),
            machine.names(FOLDER).stream()
                .filter(file -> !file.matches("README|.*\\.dpkg-(dist|old|new)|\\..*|.*~"))
                .map(file -> FOLDER + "/" + file));
    var text = files.map(machine::file).flatMap(Optional::stream).collect(Collectors.joining("\n"));
    return DnsmasqAddresses.parse(text).lookup(name);
  }

  private static String firstNameServer(MachineState machine) {
    return words(machine, "/etc/resolv.conf").stream()
        .filter(words -> words.size() > 1 && words.getFirst().equals("nameserver"))
        .map(words -> words.get(1))
        .findFirst()
        .orElse("");
  }

  private static Optional<String> hosts(MachineState machine, String name) {
    return words(machine, "/etc/hosts").stream()
        .filter(words -> words.lastIndexOf(name) > 0)
        .map(List::getFirst)
        .findFirst();
  }

  private static List<List<String>> words(MachineState machine, String path) {
    return machine
        .file(path)
        .orElse("")
        .lines()
        .map(line -> Arrays.asList(line.strip().split("\\s+", -1)))
        .toList();
  }
}
