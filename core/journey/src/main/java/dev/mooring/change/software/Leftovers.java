package dev.mooring.change.software;

import dev.mooring.change.ratings.DatabaseMark;
import dev.mooring.change.ratings.DatabaseObject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a package's maintainer scripts make and purging does not take away again: the account of a
/// service, its folders (Istio 0.2 and today's, postinst.sh and no postrm; Debian's own packages
/// keep accounts, and databases unless they are told otherwise; those of Red Hat's family keep the
/// same, and logs).
///
/// @param packageName the package
/// @param account the account, with a group of the same name; empty where there is none
/// @param paths links, files and folders; a folder with a slash at its end goes only when it is
///   empty
record Leftovers(String packageName, String account, List<String> paths) {
  private static final List<Leftovers> KNOWN =
      List.of(
          new Leftovers("dnsmasq", "dnsmasq", List.of()),
          new Leftovers(
              "istio-proxy",
              "istio-proxy",
              List.of(
                  "/var/lib/istio",
                  "/var/log/istio",
                  "/var/log/istio/istio.log",
                  "/var/log/istio/istio.err.log",
                  "/etc/istio",
                  "/var/lib/istio/config/mesh",
                  "/var/lib/istio/config/",
                  "/var/lib/istio/proxy/",
                  "/var/lib/istio/envoy/")),
          new Leftovers(
              "istio-auth-node-agent", "", List.of("/usr/local/istio/bin/", "/usr/local/istio/")),
          new Leftovers(
              "istio-sidecar",
              "istio-proxy",
              List.of(
                  "/var/lib/istio",
                  "/var/log/istio",
                  "/var/log/istio/istio.log",
                  "/var/log/istio/istio.err.log",
                  "/etc/istio/proxy/envoy-rev.json",
                  "/etc/istio/proxy/",
                  "/etc/istio",
                  "/etc/certs/key.pem",
                  "/etc/certs/cert-chain.pem",
                  "/etc/certs/root-cert.pem",
                  "/etc/certs/",
                  "/var/lib/istio/config/mesh",
                  "/var/lib/istio/config/",
                  "/var/lib/istio/proxy/",
                  "/var/lib/istio/envoy/",
                  "/var/run/secrets/tokens",
                  "/var/run/secrets/")),
          new Leftovers(
              "mariadb-server",
              "mysql",
              List.of(
                  "/var/lib/mysql",
                  "/etc/mysql/debian.cnf",
                  "/etc/mysql/mariadb.conf.d/",
                  "/etc/mysql/",
                  "/var/log/mariadb",
                  "/run/mysqld/")));

  static List<Leftovers> of(List<String> packages) {
    return KNOWN.stream().filter(known -> packages.contains(known.packageName())).toList();
  }

  /// Whether one of the packages has Istio's maintainer script.
  static boolean ofIstio(List<String> packages) {
    return packages.stream().anyMatch(name -> name.startsWith("istio-"));
  }

  /// Script lines that print what is not there yet, one a line.
  String printMissing() {
    return Stream.concat(
            Stream.of(account)
                .filter(name -> !name.isEmpty())
                .map("getent passwd %1$s >/dev/null || echo account %1$s"::formatted),
            paths.stream().map("[ -e %1$s ] || echo path %1$s"::formatted))
        .collect(Collectors.joining("\n"));
  }

  /// Script lines that take away what is noted as ours.
  ///
  /// @param ours lines that [#printMissing] printed before the package came
  String remove(List<String> ours) {
    var folders =
        paths.stream().filter(path -> ours.contains("path " + path)).map(path -> rm(path, ours));
    return Stream.concat(folders, accountLines(ours)).collect(Collectors.joining("\n"));
  }

  private Stream<String> accountLines(List<String> ours) {
    if (ours.contains("account " + account)) {
      return Stream.of(removeAccount());
    }
    return account.isEmpty() ? Stream.of() : Stream.of(AccountSessions.forget(account));
  }

  /// A database of others keeps the folder of all. Ours is still in it where others removed the
  /// server before we could drop it.
  private String rm(String path, List<String> ours) {
    if (path.endsWith("/")) {
      return "rmdir %s 2>/dev/null || true".formatted(path);
    }
    if (!path.equals("/var/lib/mysql")) {
      return removeOurs(path, ours.contains("path " + paths.getFirst()));
    }
    return """
    others=
    if [ -d %1$s ]; then
      for name in $(ls %1$s | grep -vx -e mysql -e sys -e performance_schema); do
        if [ -d %1$s/$name ]; then others="$others $name"; fi
      done
    fi
    if [ "$others" = " test" ] && grep -qxF '%2$s' %3$s 2>/dev/null \
      && [ -z "$(ls %1$s/test | grep -vx -e db.opt -e 'ratings\\..*')" ]; then others=; fi
    if [ -z "$others" ]; then rm -rf %1$s; fi\
    """
        .formatted(path, DatabaseObject.DATABASE, DatabaseMark.LIST);
  }

  /// What the account wrote goes, and the logs; what others put beside it stays, with its folder. A
  /// link into a folder that came with the package stays as long as that does.
  private String removeOurs(String path, boolean isFolderOurs) {
    return """
    if [ -L %1$s ]; then
      if [ ! -e %1$s ] || ! %3$s; then rm -f %1$s; fi
    elif [ -d %1$s ]; then
      rm -f %1$s/istio.log %1$s/istio.err.log %1$s/mariadb.log
      if getent passwd %2$s >/dev/null; then find %1$s ! -type d -user %2$s -delete; fi
      find %1$s -type d | sort -r | while read -r folder; do rmdir "$folder" 2>/dev/null || true; done
    else
      rm -f %1$s
    fi\
    """
        .formatted(path, account, isFolderOurs);
  }

  /// An account that owns something still stays too.
  private String removeAccount() {
    var gone =
        paths.isEmpty()
            ? "true"
            : "[ -z \"$(find %s -user %s 2>/dev/null | head -n 1)\" ]"
                .formatted(String.join(" ", paths), account);
    return """
    if getent passwd %1$s >/dev/null; then
    %3$s
    fi
    if %2$s && getent passwd %1$s >/dev/null; then userdel %1$s; fi
    if %2$s && getent group %1$s >/dev/null; then groupdel %1$s; fi\
    """
        .formatted(account, gone, AccountSessions.end(account));
  }
}
