package dev.mooring.lab.machine.rpm;

import dev.mooring.lab.machine.disk.Accounts;
import dev.mooring.lab.machine.disk.Disk;
import dev.mooring.lab.world.Delay;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The part of BaseOS and AppStream, release 9, that the practice machine can install, and what its
/// image brings.
public final class RpmCatalogue {
  private static final String MARIADB = "10.5.29";
  private final String processor;
  private final List<RpmPackage> offered;

  /// @param processor as the kernel calls it
  public RpmCatalogue(Disk disk, Accounts accounts, String processor) {
    this.processor = processor;
    offered =
        List.of(
            plain("iptables-nft", "1.8.10", "/usr/sbin/iptables", "/usr/sbin/iptables-save")
                .providing("iptables"),
            plain("curl", "7.76.1", "/usr/bin/curl"),
            RpmPackage.of(
                label("fail2ban", "1.1.0", RpmLabel.ANY), List.of("iptables"), RpmPayload.of()),
            plain("bind-utils", "9.16.23", "/usr/bin/host", "/usr/bin/dig", "/usr/bin/nslookup"),
            needing(
                "mariadb",
                List.of("mariadb-common"),
                RpmPayload.of("/usr/bin/mariadb", "/usr/bin/mysql", "/usr/bin/mysqladmin")),
            needing("mariadb-common", List.of("mariadb-connector-c-config"), RpmPayload.of()),
            needing("mariadb-errmsg", List.of("mariadb-common"), RpmPayload.of()),
            RpmPackage.of(
                label("mysql-selinux", "1.0.14", RpmLabel.ANY), List.of(), RpmPayload.of()),
            settings(),
            needing(
                    "mariadb-server",
                    List.of("mariadb", "mariadb-common", "mariadb-errmsg", "mysql-selinux"),
                    server())
                .then(
                    () -> {
                      accounts.addSystem("mysql", "/var/lib/mysql");
                      disk.own("/var/lib/mysql", "mysql", 0755);
                    }));
  }

  /// What the image of a release 9 brings; the full curl and iptables are not among them.
  public List<RpmPackage> preinstalled() {
    var plain =
        Stream.of(
                "bash",
                "coreutils",
                "dnf",
                "hostname",
                "iproute",
                "NetworkManager",
                "openssh-server",
                "policycoreutils",
                "rpm",
                "sudo",
                "systemd",
                "util-linux")
            .map(name -> plain(name, "9.6"));
    var curl = plain("curl-minimal", "7.76.1", "/usr/bin/curl").providing("curl").against("curl");
    return Stream.concat(plain, Stream.of(curl)).toList();
  }

  /// A package by its name, or by what it provides.
  Optional<RpmPackage> find(String name) {
    return offered.stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .or(() -> offered.stream().filter(one -> one.answersTo(name)).findFirst());
  }

  /// What has to come along with packages, the innermost first.
  Set<RpmPackage> along(Collection<RpmPackage> asked, RpmDatabase database) {
    var along = new LinkedHashSet<RpmPackage>();
    for (var one : asked) {
      one.requires().stream()
          .filter(need -> database.providers(need).isEmpty())
          .flatMap(need -> find(need).stream())
          .filter(found -> !asked.contains(found))
          .forEach(
              found -> {
                along.addAll(along(List.of(found), database));
                along.add(found);
              });
    }
    return along;
  }

  static Delay delay(Collection<RpmPackage> packages) {
    return packages.stream().anyMatch(one -> one.name().equals("mariadb-server"))
        ? Delay.APT_DATABASE
        : Delay.APT_SMALL;
  }

  private RpmPackage plain(String name, String version, String... programs) {
    return RpmPackage.of(label(name, version, processor), List.of(), RpmPayload.of(programs));
  }

  private RpmPackage needing(String name, List<String> needs, RpmPayload payload) {
    return RpmPackage.of(label(name, MARIADB, processor), needs, payload);
  }

  private static RpmLabel label(String name, String version, String architecture) {
    return new RpmLabel(name, version, "1.el9", architecture);
  }

  /// The files that all of MariaDB's programs read.
  private static RpmPackage settings() {
    var files = Map.of("/etc/my.cnf", "[client-server]\n!includedir /etc/my.cnf.d\n");
    return RpmPackage.of(
        label("mariadb-connector-c-config", "3.2.6", RpmLabel.ANY),
        List.of(),
        new RpmPayload(List.of(), files, files.keySet(), List.of("/etc/my.cnf.d"), List.of()));
  }

  /// Nothing in its settings says where it listens: everywhere. Neither started nor enabled.
  private static RpmPayload server() {
    var settings = "/etc/my.cnf.d/mariadb-server.cnf";
    return new RpmPayload(
        List.of("/usr/libexec/mariadbd"),
        Map.of(
            settings,
            """
            [mysqld]
            datadir=/var/lib/mysql
            log-error=/var/log/mariadb/mariadb.log

            [mariadb]
            #bind-address=0.0.0.0
            """,
            "/usr/lib/systemd/system/mariadb.service",
            """
            [Unit]
            Description=MariaDB 10.5 database server

            [Service]
            User=mysql
            ExecStart=/usr/libexec/mariadbd

            [Install]
            WantedBy=multi-user.target
            """),
        Set.of(settings),
        List.of("/var/lib/mysql", "/var/log/mariadb", "/run/mariadb"),
        List.of("mariadb"));
  }
}
