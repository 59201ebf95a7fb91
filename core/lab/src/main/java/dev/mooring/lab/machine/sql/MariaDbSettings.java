package dev.mooring.lab.machine.sql;

import dev.mooring.lab.machine.disk.Disk;
import java.util.List;
import java.util.regex.Pattern;

/// What the server reads from its configuration files: where it listens. The last file that says
/// something wins, in the order of their names.
public record MariaDbSettings(Disk disk) {
  private static final List<String> FOLDERS = List.of("/etc/mysql/mariadb.conf.d", "/etc/my.cnf.d");
  private static final Pattern BIND =
      Pattern.compile("(?m)^\\s*bind[-_]address\\s*=\\s*(\\S+)\\s*(?:#.*)?$");

  /// `127.0.0.1` as Debian has it, `0.0.0.0` for all addresses; all where nothing is said.
  public String bindAddress() {
    var address = "0.0.0.0";
    for (var folder : FOLDERS) {
      for (var name : disk.names(folder)) {
        var found = BIND.matcher(disk.text(folder + "/" + name).orElse(""));
        while (name.endsWith(".cnf") && found.find()) {
          address = found.group(1);
        }
      }
    }
    return address.equals("*") || address.equals("::") ? "0.0.0.0" : address;
  }
}
