package dev.mooring.lab.machine.net;

import dev.mooring.lab.machine.disk.Disk;
import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Program;
import dev.mooring.lab.machine.systemd.Service;
import java.io.IOException;
import java.util.regex.Pattern;

/// The DHCP client: its hook writes /etc/resolv.conf from the lease and from
/// /etc/dhcp/dhclient.conf, as the program `dhclient`, as `ifup`, and as the unit `networking`.
public final class Dhclient implements Program, Service {
  private static final Pattern PREPEND =
      Pattern.compile("(?m)^\\s*(prepend|supersede)\\s+domain-name-servers\\s+([^;]+);");
  private static final String METADATA_SERVER = "169.254.169.254";
  private final Disk disk;
  private final String address;
  private final String domain;

  /// @param domain the internal DNS domain that the network offers
  public Dhclient(Disk disk, String address, String domain) {
    this.disk = disk;
    this.address = address;
    this.domain = domain;
  }

  @Override
  public int run(Call call) throws IOException {
    if (!call.context().user().isRoot()) {
      return call.fail(2, "must be root to configure a network interface");
    }
    start();
    if (call.args().contains("-v") || call.name().equals("ifup")) {
      for (var line :
          new String[] {
            "Listening on LPF/ens4/42:01:0a:80:00:09",
            "Sending on   LPF/ens4/42:01:0a:80:00:09",
            "DHCPREQUEST for " + address + " on ens4 to 255.255.255.255 port 67",
            "DHCPACK of " + address + " from " + METADATA_SERVER,
            "bound to " + address + " -- renewal in 37452 seconds."
          }) {
        call.io().complain(line);
      }
    }
    return 0;
  }

  @Override
  public void start() {
    var text = new StringBuilder();
    text.append("domain ").append(domain).append('\n');
    text.append("search ").append(domain).append(". google.internal.\n");
    var replaces = false;
    var matcher = PREPEND.matcher(disk.text("/etc/dhcp/dhclient.conf").orElse(""));
    while (matcher.find()) {
      replaces |= matcher.group(1).equals("supersede");
      for (var server : matcher.group(2).split(",", -1)) {
        text.append("nameserver ").append(server.strip()).append('\n');
      }
    }
    if (!replaces) {
      text.append("nameserver ").append(METADATA_SERVER).append('\n');
    }
    // The hook moves its file over the old one, and goes on where it may not.
    if (disk.seal(disk.path(ResolvConf.PATH)).isEmpty()) {
      disk.write(ResolvConf.PATH, text.toString());
    }
  }

  @Override
  public void stop() {
    // The lease stays: Google's machines keep their address.
  }
}
