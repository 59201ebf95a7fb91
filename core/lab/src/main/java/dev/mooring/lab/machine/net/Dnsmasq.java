package dev.mooring.lab.machine.net;

import dev.mooring.lab.machine.disk.Disk;
import dev.mooring.lab.machine.systemd.Service;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The unit `dnsmasq`: reads its files when it starts, and answers on 127.0.0.1 while it runs.
public final class Dnsmasq implements Service {
  private static final String FOLDER = "/etc/dnsmasq.d";
  private final Disk disk;
  private final NameServers outside;
  private final Predicate<String> isTaken;
  private volatile Optional<DnsmasqConfig> running = Optional.empty();

  /// @param outside the servers that questions are handed on to
  /// @param isTaken whether somebody else holds port 53 of an address, or of one of all addresses
  public Dnsmasq(Disk disk, NameServers outside, Predicate<String> isTaken) {
    this.isTaken = isTaken;
    this.disk = disk;
    this.outside = outside;
  }

  @Override
  public void start() throws ServiceFailure {
    var config = new DnsmasqConfig();
    try {
      disk.text("/etc/dnsmasq.conf").ifPresent(text -> config.read("/etc/dnsmasq.conf", text));
      for (var name : disk.names(FOLDER)) {
        // Debian's unit leaves out what dpkg put aside.
        if (!name.matches("README|.*\\.dpkg-(dist|old|new)|\\..*|.*~")) {
          var file = FOLDER + "/" + name;
          config.read(file, disk.text(file).orElse(""));
        }
      }
    } catch (IllegalArgumentException bad) {
      throw new ServiceFailure(String.valueOf(bad.getMessage()));
    }
    if (isTaken.test(config.address())) {
      throw new ServiceFailure(
          "failed to create listening socket for port 53: Address already in use");
    }
    running = Optional.of(config);
  }

  /// The address that it listens on while it runs.
  public String address() {
    return running.map(DnsmasqConfig::address).orElse("");
  }

  @Override
  public void stop() {
    running = Optional.empty();
  }

  /// Empty while the unit does not run, or where the server that it asks is silent.
  public Optional<List<String>> answer(String name) {
    var config = running;
    if (config.isEmpty()) {
      return Optional.empty();
    }
    var local = Resolver.inHosts(disk, name);
    if (local.isPresent()) {
      return Optional.of(List.of(local.get()));
    }
    var rule = config.get().rule(name);
    if (rule.isPresent() && rule.get().isAddress()) {
      var target = rule.get().target();
      return Optional.of(target.isEmpty() ? List.of() : List.of(target));
    }
    return rule.isPresent() ? outside.ask(rule.get().target(), name) : upstream(config.get(), name);
  }

  private Optional<List<String>> upstream(DnsmasqConfig config, String name) {
    var servers =
        config.upstreams().isEmpty()
            ? ResolvConf.parse(disk.text(config.resolvFile()).orElse("")).servers()
            : config.upstreams();
    return servers.stream()
        .filter(server -> !server.startsWith("127."))
        .map(server -> outside.ask(server, name))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
