package dev.mooring.lab.machine.net;

import dev.mooring.lab.machine.disk.Disk;
import dev.mooring.lab.machine.systemd.Service;
import java.util.List;
import java.util.Optional;

/// The unit `systemd-resolved`: answers on 127.0.0.53, and writes the two files that
/// /etc/resolv.conf can be a link to (systemd-resolved(8)).
public final class Resolved implements Service {
  public static final String ADDRESS = "127.0.0.53";

  /// What /etc/resolv.conf is a link to on a fresh machine.
  public static final String STUB = "/run/systemd/resolve/stub-resolv.conf";

  private static final String UPLINK = "/run/systemd/resolve/resolv.conf";
  private static final String SETTINGS = "/etc/systemd/resolved.conf.d";
  private static final String LINK_SERVER = "169.254.169.254";
  private final Disk disk;
  private final NameServers servers;
  private final String domain;
  private volatile Optional<Settings> running = Optional.empty();

  /// @param dns servers for all names; empty for those of the link alone
  private record Settings(List<String> dns, boolean hasAllNames, boolean asksSingleLabels) {}

  /// @param servers whom it asks
  /// @param domain the internal DNS domain that the network offers
  public Resolved(Disk disk, NameServers servers, String domain) {
    this.disk = disk;
    this.servers = servers;
    this.domain = domain;
  }

  @Override
  public void start() {
    var text = new StringBuilder();
    for (var name : disk.names(SETTINGS)) {
      disk.text(SETTINGS + "/" + name).ifPresent(more -> text.append(more).append('\n'));
    }
    var lines = text.toString().lines().map(String::strip).toList();
    var settings =
        new Settings(
            lines.stream()
                .filter(line -> line.startsWith("DNS="))
                .map(line -> line.substring(4))
                .toList(),
            lines.contains("Domains=~."),
            lines.contains("ResolveUnicastSingleLabel=yes"));
    var search = "search " + domain + "\n";
    disk.write(STUB, "nameserver " + ADDRESS + "\noptions edns0 trust-ad\n" + search);
    var own = new StringBuilder();
    settings.dns().forEach(server -> own.append("nameserver ").append(server).append('\n'));
    disk.write(UPLINK, own + "nameserver " + LINK_SERVER + "\n" + search);
    running = Optional.of(settings);
  }

  @Override
  public void stop() {
    running = Optional.empty();
  }

  /// Empty while the unit does not run, where the server that it asks is silent, and for a name of
  /// one label that it was not told to ask about.
  public Optional<List<String>> answer(String name) {
    if (running.isEmpty() || (!name.contains(".") && !running.get().asksSingleLabels())) {
      return Optional.empty();
    }
    var all = running.get().dns();
    var server = all.isEmpty() || !running.get().hasAllNames() ? LINK_SERVER : all.getFirst();
    return servers.ask(server, name);
  }
}
