package dev.mooring.lab.mesh;

import dev.mooring.lab.MachineState;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How a machine finds an address: its hosts file, then its first name server if that is dnsmasq on
/// the machine itself. The cloud's own name server knows none of the mesh's names.
final class Resolver {
  private final ClusterDns dns;

  Resolver(ClusterDns dns) {
    this.dns = dns;
  }

  /// The addresses of a name as programs on the machine see them; none for an unknown name.
  List<String> lookup(MachineState machine, String name) {
    return hosts(machine, name).map(List::of).orElseGet(() -> nameServer(machine, name));
  }

  private List<String> nameServer(MachineState machine, String name) {
    if (!firstNameServer(machine).equals("127.0.0.1") || !machine.isActive("dnsmasq")) {
      return List.of();
    }
    var rule = DnsmasqRules.parse(machine.file("/etc/dnsmasq.d/kubedns").orElse("")).ruleFor(name);
    return rule.map(one -> answer(one, name)).orElse(List.of());
  }

  private List<String> answer(DnsmasqRules.Rule rule, String name) {
    if (rule.isServer()) {
      return dns.ask(rule.value(), name).orElse(List.of());
    }
    return rule.value().isEmpty() ? List.of() : List.of(rule.value());
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
