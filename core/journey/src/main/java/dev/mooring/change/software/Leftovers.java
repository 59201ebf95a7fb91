package dev.mooring.change.software;

import dev.mooring.command.Script;
import java.util.List;
import java.util.Optional;
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

  /// All that some packages leave: `account NAME`, `path PATH`.
  static Stream<String> allOf(List<String> packages) {
    return of(packages).stream()
        .flatMap(
            known ->
                Stream.concat(
                    Stream.of(known.account())
                        .filter(name -> !name.isEmpty())
                        .map("account "::concat),
                    known.paths().stream().map("path "::concat)));
  }

  /// Takes away what is noted as ours; empty where it has nothing to do.
  ///
  /// @param ours what of [#allOf] was not there before the package came
  Optional<Script> remove(List<String> ours) {
    var whose = account.isEmpty() ? "" : whose(ours.contains("account " + account));
    var all =
        paths.stream().map(path -> whose(ours.contains("path " + path)) + " " + path).toList();
    return whose.isEmpty() && all.stream().noneMatch(path -> path.startsWith("ours "))
        ? Optional.empty()
        : Optional.of(
            Script.of(
                Leftovers.class,
                "remove-leftovers",
                Stream.concat(Stream.of(account, whose), all.stream()).toList()));
  }

  private static String whose(boolean isOurs) {
    return isOurs ? "ours" : "theirs";
  }
}
