package dev.mooring.lab.machine.apt;

import dev.mooring.lab.machine.command.ProgramTable;
import dev.mooring.lab.machine.disk.Disk;
import dev.mooring.lab.machine.process.PackageLock;
import dev.mooring.lab.machine.systemd.Units;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/// What dpkg knows: which packages are installed, and how they come and go.
public final class PackageDatabase {
  private static final String UPDATES = "/var/lib/dpkg/updates";
  private final Disk disk;
  private final Units units;
  private final Map<String, Installed> installed = new ConcurrentSkipListMap<>();
  private final Map<String, Set<String>> folders = new ConcurrentHashMap<>();
  private final Set<String> automatic = ConcurrentHashMap.newKeySet();
  private final PackageLock lock = new PackageLock();

  /// @param state `installed` or `config-files`
  public record Installed(DebPackage unpacked, String state) {
    boolean isInstalled() {
      return state.equals("installed");
    }
  }

  public PackageDatabase(Disk disk, Units units) {
    this.disk = disk;
    this.units = units;
  }

  /// Notes whether a package came for another one's sake or was asked for by name.
  void mark(String name, boolean isAutomatic) {
    if (isAutomatic) {
      automatic.add(name);
    } else {
      automatic.remove(name);
    }
  }

  boolean isAutomatic(String name) {
    return isInstalled(name) && automatic.contains(name);
  }

  public PackageLock lock() {
    return lock;
  }

  /// Whether dpkg was interrupted: then there are updates that it has not worked in.
  boolean isInterrupted() {
    return !disk.names(UPDATES).isEmpty();
  }

  void repair() {
    disk.names(UPDATES).forEach(name -> disk.delete(UPDATES + "/" + name));
  }

  /// All packages that the image brings, without unpacking them.
  public void preinstalled(List<DebPackage> packages) {
    disk.folder(UPDATES);
    packages.forEach(one -> installed.put(one.name(), new Installed(one, "installed")));
    save();
  }

  Optional<Installed> find(String name) {
    return Optional.ofNullable(installed.get(name));
  }

  boolean isInstalled(String name) {
    return find(name).map(Installed::isInstalled).orElse(false);
  }

  List<Installed> all() {
    return List.copyOf(installed.values());
  }

  /// Every package that dpkg knows, with its version, its state, and whether it came for another
  /// one's sake.
  public Map<String, String> states() {
    var states = new TreeMap<String, String>();
    installed.forEach(
        (name, one) ->
            states.put(
                name,
                one.unpacked().version()
                    + " "
                    + one.state()
                    + (isAutomatic(name) ? " automatic" : "")));
    return states;
  }

  /// Puts a package's files on the disk, over older ones, and runs its scripts.
  void install(DebPackage one) {
    var made = folders.computeIfAbsent(one.name(), _ -> ConcurrentHashMap.newKeySet());
    paths(one).forEach(path -> made.addAll(missingAbove(path)));
    one.programs().forEach(path -> disk.write(path, ProgramTable.BINARY + path + "\n", 0755));
    one.files().entrySet().stream()
        .filter(file -> !one.conffiles().contains(file.getKey()) || !disk.exists(file.getKey()))
        .forEach(file -> write(file.getKey(), file.getValue()));
    installed.put(one.name(), new Installed(one, "installed"));
    save();
    one.scripts().afterInstall();
    for (var unit : one.units()) {
      units.enable(unit);
      units.tryStart(unit);
    }
  }

  private static Stream<String> paths(DebPackage one) {
    return Stream.concat(one.programs().stream(), one.files().keySet().stream());
  }

  private List<String> missingAbove(String path) {
    var missing = new ArrayList<String>();
    for (var at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      if (!disk.exists(path.substring(0, at))) {
        missing.add(path.substring(0, at));
      }
    }
    return missing;
  }

  private void removeFolders(String name) {
    folders.getOrDefault(name, Set.of()).stream()
        .sorted(Comparator.reverseOrder())
        .filter(folder -> disk.names(folder).isEmpty())
        .forEach(disk::delete);
  }

  private void write(String path, String text) {
    disk.write(path, text, text.startsWith("#!") ? 0755 : 0644);
  }

  /// Takes a package's files away.
  void remove(DebPackage one, boolean isPurge) {
    var names = new ArrayList<>(one.units());
    one.files().keySet().stream()
        .filter(path -> path.endsWith(".service"))
        .forEach(path -> names.add(path.replaceFirst(".*/", "").replace(".service", "")));
    names.forEach(units::stop);
    names.forEach(units::disable);
    one.programs().forEach(disk::delete);
    one.files().keySet().stream()
        .filter(path -> isPurge || !one.isConffile(path))
        .forEach(disk::delete);
    removeFolders(one.name());
    one.scripts().afterRemove(isPurge);
    if (isPurge) {
      installed.remove(one.name());
    } else {
      installed.put(one.name(), new Installed(one, "config-files"));
    }
    save();
  }

  private void save() {
    var status = new StringBuilder();
    installed.forEach(
        (name, one) ->
            status.append(
                """
                Package: %s
                Status: %s
                Architecture: amd64
                Version: %s
                Description: %s

                """
                    .formatted(
                        name,
                        one.isInstalled() ? "install ok installed" : "deinstall ok config-files",
                        one.unpacked().version(),
                        one.unpacked().summary())));
    disk.write("/var/lib/dpkg/status", status.toString());
  }
}
