package dev.mooring.lab.machine.apt;

import dev.mooring.lab.machine.apt.DebPackage.Scripts;
import dev.mooring.lab.machine.disk.Accounts;
import dev.mooring.lab.machine.disk.Disk;
import dev.mooring.lab.world.Delay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The part of Debian 12's archive that the practice machine can install.
public final class Catalogue {
  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "host",
          "bind9-host",
          "dnsutils",
          "bind9-dnsutils",
          "mysql-server",
          "mariadb-server",
          "mysql-client",
          "mariadb-client");
  private final Map<String, DebPackage> packages;

  /// @param eraseDatabase what a database server without a folder begins with
  public Catalogue(Disk disk, Accounts accounts, Runnable eraseDatabase) {
    packages =
        List.of(
                dnsmasq(),
                dnsmasqBase(accounts),
                DebPackage.of(
                    "bind9-host", "1:9.18.28-1~deb12u2", "DNS Lookup Utility", "/usr/bin/host"),
                DebPackage.of(
                    "bind9-dnsutils",
                    "1:9.18.28-1~deb12u2",
                    "Clients provided with BIND 9",
                    "/usr/bin/dig",
                    "/usr/bin/nslookup"),
                DebPackage.of(
                    "mariadb-client",
                    "1:10.11.6-0+deb12u1",
                    "MariaDB database client binaries",
                    "/usr/bin/mariadb",
                    "/usr/bin/mysql",
                    "/usr/bin/mysqladmin"),
                mariadb(disk, accounts, eraseDatabase),
                new DebPackage(
                    "default-mysql-server",
                    "1.1.0",
                    "MySQL database server binaries and system database setup (metapackage)",
                    List.of("mariadb-server"),
                    List.of(),
                    Map.of(),
                    List.of(),
                    Scripts.NONE))
            .stream()
            .collect(Collectors.toMap(DebPackage::name, Function.identity()));
  }

  /// What a package needs, and what that needs, the deepest first.
  List<DebPackage> needed(DebPackage one) {
    return one.depends().stream()
        .flatMap(name -> find(name).stream())
        .flatMap(depend -> Stream.concat(needed(depend).stream(), Stream.of(depend)))
        .distinct()
        .toList();
  }

  /// What the image brings.
  public static List<DebPackage> preinstalled() {
    return List.of(
        DebPackage.of("apt", "2.6.1", "commandline package manager"),
        DebPackage.of("bash", "5.2.15-2+b2", "GNU Bourne Again SHell"),
        DebPackage.of("ca-certificates", "20230311", "Common CA certificates"),
        DebPackage.of("coreutils", "9.1-1", "GNU core utilities"),
        DebPackage.of(
            "curl",
            "7.88.1-10+deb12u5",
            "command line tool for transferring data with URL syntax",
            "/usr/bin/curl"),
        DebPackage.of("dpkg", "1.21.22", "Debian package management system"),
        DebPackage.of("iproute2", "6.1.0-3", "networking and traffic control tools"),
        DebPackage.of(
            "iptables",
            "1.8.9-2",
            "administration tools for packet filtering and NAT",
            "/usr/sbin/iptables"),
        DebPackage.of(
            "isc-dhcp-client",
            "4.4.3-P1-2",
            "DHCP client for automatically obtaining an IP address",
            "/usr/sbin/dhclient"),
        DebPackage.of("openssh-server", "1:9.2p1-2+deb12u2", "secure shell (SSH) server"),
        DebPackage.of(
            "sudo",
            "1.9.13p3-1+deb12u1",
            "Provide limited super user privileges to specific users"),
        DebPackage.of("systemd", "252.22-1~deb12u1", "system and service manager"));
  }

  Optional<DebPackage> find(String name) {
    return Optional.ofNullable(packages.get(OTHER_NAMES.getOrDefault(name, name)));
  }

  static Delay delay(List<DebPackage> packages) {
    return packages.stream().anyMatch(one -> one.name().equals("mariadb-server"))
        ? Delay.APT_DATABASE
        : Delay.APT_SMALL;
  }

  private static String unit(String description, String start) {
    return """
    [Unit]
    Description=%s
    After=network.target

    [Service]
    ExecStart=%s

    [Install]
    WantedBy=multi-user.target
    """
        .formatted(description, start);
  }

  private static DebPackage dnsmasq() {
    return new DebPackage(
        "dnsmasq",
        "2.90-4~deb12u1",
        "Small caching DNS proxy and DHCP/TFTP server - system daemon",
        List.of("dnsmasq-base"),
        List.of(),
        Map.of(
            "/lib/systemd/system/dnsmasq.service",
            unit("dnsmasq - A lightweight DHCP and caching DNS server", "/usr/sbin/dnsmasq"),
            "/etc/dnsmasq.conf",
            "# Configuration of dnsmasq; the files of /etc/dnsmasq.d are read too.\n",
            "/etc/dnsmasq.d/README",
            "# Every file of this folder is read as configuration of dnsmasq.\n"),
        List.of("dnsmasq"),
        Scripts.NONE);
  }

  private static DebPackage dnsmasqBase(Accounts accounts) {
    return new DebPackage(
        "dnsmasq-base",
        "2.90-4~deb12u1",
        "Small caching DNS proxy and DHCP/TFTP server",
        List.of(),
        List.of("/usr/sbin/dnsmasq"),
        Map.of(),
        List.of(),
        new Scripts() {
          @Override
          public void afterInstall() {
            accounts.addSystem("dnsmasq", "/var/lib/misc");
          }
        });
  }

  /// Purging it keeps the account and the data: Debian's question about them is answered no.
  private static DebPackage mariadb(Disk disk, Accounts accounts, Runnable eraseDatabase) {
    return new DebPackage(
        "mariadb-server",
        "1:10.11.6-0+deb12u1",
        "MariaDB database server binaries",
        List.of("mariadb-client"),
        List.of("/usr/sbin/mariadbd"),
        Map.of(
            "/lib/systemd/system/mariadb.service",
            unit("MariaDB 10.11.6 database server", "/usr/sbin/mariadbd"),
            "/etc/mysql/mariadb.conf.d/50-server.cnf",
            "[mysqld]\nbind-address            = 127.0.0.1\n"),
        List.of("mariadb"),
        new Scripts() {
          @Override
          public void afterInstall() {
            accounts.addSystem("mysql", "/nonexistent");
            if (!disk.exists("/var/lib/mysql")) {
              eraseDatabase.run();
              disk.folder("/var/lib/mysql");
              disk.own("/var/lib/mysql", "mysql", 0755);
            }
            disk.folder("/run/mysqld");
          }
        });
  }
}
