package dev.mooring.lab.machine;

import dev.mooring.lab.machine.disk.Disk;
import dev.mooring.lab.machine.net.Resolved;
import dev.mooring.lab.world.NameService;
import java.util.List;

/// What a fresh Debian 12 has beyond what all systems share.
record DebianImage(Disk disk) {

  void write(Spec spec) {
    for (var folder :
        List.of(
            "/var/lib/dpkg/info",
            "/var/cache/apt/archives",
            "/var/lib/apt/lists",
            "/etc/apt/sources.list.d",
            "/etc/default")) {
      disk.folder(folder);
    }
    disk.write("/etc/debian_version", "12.5\n");
    disk.write(
        "/etc/apt/sources.list", "deb http://debian.practice.internal/debian bookworm main\n");
    unit("ssh", "OpenBSD Secure Shell server", "/usr/sbin/sshd -D");
    names(spec.os().names());
  }

  private void unit(String name, String description, String start) {
    SystemImage.unit(disk, name, description, start);
  }

  private void names(NameService names) {
    switch (names) {
      case RESOLVED -> {
        unit("systemd-resolved", "Network Name Resolution", "/lib/systemd/systemd-resolved");
        disk.link("/etc/resolv.conf", Resolved.STUB);
      }
      case NETWORK_MANAGER -> unit("NetworkManager", "Network Manager", "/usr/sbin/NetworkManager");
      case DHCLIENT, UNKNOWN -> {
        unit("networking", "Raise network interfaces", "/sbin/ifup -a");
        dhclient();
      }
    }
  }

  private void dhclient() {
    disk.write(
        "/etc/dhcp/dhclient.conf",
        """
        # Configuration of the DHCP client. Lines such as
        # prepend domain-name-servers 127.0.0.1;
        # put name servers before those that the network offers.
        option rfc3442-classless-static-routes code 121 = array of unsigned integer 8;
        send host-name = gethostname();
        request subnet-mask, broadcast-address, time-offset, routers,
                domain-name, domain-name-servers, domain-search, host-name,
                interface-mtu, rfc3442-classless-static-routes, ntp-servers;
        timeout 300;
        """);
    disk.write(
        "/etc/network/interfaces",
        "auto lo\niface lo inet loopback\n\nauto ens4\niface ens4 inet dhcp\n");
  }
}
