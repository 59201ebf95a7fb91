package dev.mooring.lab.machine.sql;

import dev.mooring.lab.machine.disk.Disk;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The folder of the server's data: a folder for each database, two files for each table. They
/// outlive the server's package, as in life.
record DatabaseFolder(Disk disk) {
  private static final String DATA = "/var/lib/mysql";

  /// Makes it look like what the server holds now.
  ///
  /// @param contents keys such as `database test` and `table test.ratings`
  void show(Set<String> contents) {
    var files = contents.stream().flatMap(DatabaseFolder::paths).toList();
    for (var name : disk.names(DATA)) {
      if (disk.exists(DATA + "/" + name + "/db.opt")) {
        remove(DATA + "/" + name, files);
      }
    }
    for (var path : files) {
      if (!disk.exists(path)) {
        disk.write(path, "", 0660);
        disk.own(path, "mysql", 0660);
        disk.own(path.substring(0, path.lastIndexOf('/')), "mysql", 0700);
      }
    }
  }

  private void remove(String folder, List<String> wanted) {
    for (var name : disk.names(folder)) {
      if (!wanted.contains(folder + "/" + name)) {
        disk.delete(folder + "/" + name);
      }
    }
    if (disk.names(folder).isEmpty()) {
      disk.delete(folder);
    }
  }

  private static Stream<String> paths(String key) {
    var words = key.split(" ", 2);
    var name = words[1];
    return switch (words[0]) {
      case "database" -> Stream.of(DATA + "/" + name + "/db.opt");
      case "table" -> {
        var path = DATA + "/" + name.replaceFirst("\\.", "/");
        yield Stream.of(path + ".frm", path + ".ibd");
      }
      default -> Stream.of();
    };
  }
}
