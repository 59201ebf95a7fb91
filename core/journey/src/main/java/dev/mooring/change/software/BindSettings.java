package dev.mooring.change.software;

import dev.mooring.port.MachineReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where the settings of others let MariaDB listen, in the order in which it reads them: the last
/// one counts.
///
/// @param lines `FILE:bind-address = ADDRESS`; those of our own file are left out
record BindSettings(List<String> lines) {
  private static final String QUESTION =
      "sudo grep -sHE '^[[:space:]]*(bind[-_]address|skip[-_]networking)' /etc/mysql/conf.d/*.cnf"
          + " /etc/mysql/mariadb.conf.d/*.cnf /etc/my.cnf /etc/my.cnf.d/*.cnf";

  private static final Set<String> ALL = Set.of("0.0.0.0", "*", "::");

  /// What the distributions' own files say.
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost");

  private static final List<String> PACKAGED = List.of("/50-server.cnf", "/mariadb-server.cnf");

  static BindSettings at(Optional<? extends MachineReader> machine) {
    return new BindSettings(
        machine.stream()
            .flatMap(there -> there.ask(QUESTION).out().lines())
            .map(String::strip)
            .filter(line -> !file(line).contains("mooring.cnf"))
            .toList());
  }

  /// Whether others let it listen on all addresses.
  boolean isOpen() {
    return !lines.isEmpty() && ALL.contains(value(lines.getLast()));
  }

  /// What others have decided: another address than the distribution's, or the same in a file of
  /// their own.
  Optional<String> theirs() {
    return lines.stream().filter(line -> !isPackaged(line)).reduce((_, last) -> last);
  }

  private static boolean isPackaged(String line) {
    return PACKAGED.stream().anyMatch(file(line)::endsWith) && LOOPBACK.contains(value(line));
  }

  private static String file(String line) {
    return line.substring(0, line.indexOf(':'));
  }

  private static String value(String line) {
    return line.substring(line.indexOf('=') + 1).replaceFirst("#.*", "").strip();
  }
}
