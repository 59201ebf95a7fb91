package dev.mooring.lab.machine.rpm;

import dev.mooring.lab.machine.command.ProgramTable;
import dev.mooring.lab.machine.disk.Disk;
import dev.mooring.lab.machine.process.PackageLock;
import dev.mooring.lab.machine.systemd.Units;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/// What rpm knows: which packages are installed. And what dnf knows: which of them came for another
/// one's sake.
public final class RpmDatabase {
  public static final String LOCK = "/var/lib/rpm/.rpm.lock";
  private final Disk disk;
  private final Units units;
  private final RpmConfigs configs;
  private final Map<String, RpmPackage> installed = new ConcurrentSkipListMap<>();
  private final Set<String> dependencies = ConcurrentHashMap.newKeySet();
  private final PackageLock lock = new PackageLock();

  public RpmDatabase(Disk disk, Units units) {
    this.disk = disk;
    this.units = units;
    this.configs = new RpmConfigs(disk);
  }

  /// All packages that the image brings, without unpacking them.
  public void preinstalled(List<RpmPackage> packages) {
    packages.forEach(one -> installed.put(one.name(), one));
    disk.write("/var/lib/rpm/rpmdb.sqlite", "SQLite format 3\n");
  }

  public PackageLock lock() {
    return lock;
  }

  Optional<RpmPackage> find(String name) {
    return Optional.ofNullable(installed.get(name));
  }

  List<RpmPackage> all() {
    return List.copyOf(installed.values());
  }

  /// The installed packages that answer to a name or bring a file.
  List<RpmPackage> providers(String capability) {
    return installed.values().stream().filter(one -> one.answersTo(capability)).toList();
  }

  void mark(String name, boolean isDependency) {
    if (isDependency) {
      dependencies.add(name);
    } else {
      dependencies.remove(name);
    }
  }

  boolean isDependency(String name) {
    return dependencies.contains(name);
  }

  /// Every package that is installed, and whether it came for another one's sake.
  public Map<String, String> states() {
    var states = new TreeMap<String, String>();
    installed.forEach(
        (name, one) -> states.put(name, one.label() + (isDependency(name) ? " dependency" : "")));
    return states;
  }

  /// Puts a package's files on the disk, over those of another version, and runs its scriptlet.
  ///
  /// @return rpm's warnings about settings that somebody changed
  List<String> install(RpmPackage one) {
    var payload = one.payload();
    payload.folders().forEach(disk::folder);
    payload.programs().forEach(path -> disk.write(path, ProgramTable.BINARY + path + "\n", 0755));
    payload.files().entrySet().stream()
        .filter(file -> !payload.configs().contains(file.getKey()))
        .forEach(file -> write(file.getKey(), file.getValue()));
    var warnings = configs.install(one);
    installed.put(one.name(), one);
    one.afterInstall().run();
    return warnings;
  }

  private void write(String path, String text) {
    disk.write(path, text, text.startsWith("#!") ? 0755 : 0644);
  }

  /// Takes a package's files away, and its folders where nothing else is in them.
  ///
  /// @return rpm's warnings about settings that somebody changed
  List<String> erase(RpmPackage one) {
    var payload = one.payload();
    payload.units().forEach(units::stop);
    payload.units().forEach(units::disable);
    payload.programs().forEach(disk::delete);
    payload.files().keySet().stream()
        .filter(path -> !payload.configs().contains(path))
        .forEach(disk::delete);
    var warnings = configs.erase(one);
    payload.folders().reversed().stream()
        .filter(folder -> disk.names(folder).isEmpty())
        .forEach(disk::delete);
    installed.remove(one.name());
    dependencies.remove(one.name());
    return warnings;
  }
}
