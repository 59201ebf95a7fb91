package dev.mooring.lab.machine;

import dev.mooring.lab.machine.disk.Disk;
import dev.mooring.lab.machine.disk.FileStat;
import dev.mooring.lab.machine.net.NatTable;
import dev.mooring.lab.machine.sql.MariaDb;
import dev.mooring.lab.machine.systemd.Units;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Everything that can be told apart on a machine, one entry a thing: what a comparison of the
/// machine before and after goes by.
///
/// | key | value |
/// |---|---|
/// | `file PATH`, `folder PATH`, `link PATH` | owner, group, mode; target; the content's hash where it is not told by lines |
/// | `line PATH: TEXT` | how often it stands in that file: texts that all may read |
/// | `package NAME` | version and state |
/// | `unit NAME` | state, and whether it is enabled |
/// | `nat RULE` | how often it stands there, as `iptables -t nat -S` words it |
/// | `user …`, `database …`, `table …` | of the database server |
final class Portrait {
  /// A line an account; no account of the lab's has a password.
  private static final Set<String> ACCOUNTS = Set.of("/etc/shadow", "/etc/gshadow");

  private static final int OTHERS_READ = 04;
  private static final int LONGEST = 1 << 16;
  private final Disk disk;
  private final SortedMap<String, String> entries = new TreeMap<>();

  private Portrait(Disk disk) {
    this.disk = disk;
  }

  static SortedMap<String, String> of(
      Disk disk, Packaging packages, Units units, NatTable nat, MariaDb database) {
    var portrait = new Portrait(disk);
    portrait.look(disk.path("/"));
    packages.installed().forEach((name, state) -> portrait.put("package " + name, state));
    units.states().forEach((name, state) -> portrait.put("unit " + name, state));
    nat.lines().forEach(rule -> portrait.count("nat " + rule));
    if (disk.exists("/var/lib/mysql")) {
      portrait.entries.putAll(database.contents());
    }
    return portrait.entries;
  }

  private void look(Path path) {
    try {
      var stat = disk.asRoot().stat(path, false);
      if (stat.isSymbolicLink()) {
        put("link " + path, Files.readSymbolicLink(path).toString());
      } else if (stat.isDirectory()) {
        put("folder " + path, rights(stat));
        disk.asRoot().list(path).forEach(this::look);
      } else {
        file(path, stat);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void file(Path path, FileStat stat) throws IOException {
    var bytes = Files.readAllBytes(path);
    if (ACCOUNTS.contains(path.toString()) || isLines(stat, bytes)) {
      put("file " + path, rights(stat));
      new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .forEach(line -> count("line " + path + ": " + line));
    } else {
      put("file " + path, rights(stat) + " " + hash(bytes));
    }
  }

  private static boolean isLines(FileStat stat, byte[] bytes) {
    return (stat.mode() & OTHERS_READ) != 0
        && bytes.length < LONGEST
        && (bytes.length == 0 || bytes[0] != 0x7f);
  }

  private static String rights(FileStat stat) {
    return "%s:%s %o".formatted(stat.owner(), stat.group(), stat.mode());
  }

  private static String hash(byte[] bytes) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void put(String key, String value) {
    entries.put(key, value);
  }

  private void count(String key) {
    entries.merge(key, "1", (many, _) -> Integer.toString(Integer.parseInt(many) + 1));
  }
}
