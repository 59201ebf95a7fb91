package dev.mooring.lab.machine.apt;

import dev.mooring.lab.machine.disk.Disk;
import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Options;
import dev.mooring.lab.machine.process.PackageLock;
import dev.mooring.lab.machine.process.Program;
import dev.mooring.lab.world.Delay;
import dev.mooring.lab.world.LabTime;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// `apt-get` and `apt`: update, install, remove, purge.
public final class AptGet implements Program {
  private static final String LISTS =
      "/var/lib/apt/lists/debian.practice.internal_debian_dists_bookworm_main_binary-amd64_Packages";
  private final PackageDatabase database;
  private final Catalogue catalogue;
  private final Disk disk;
  private final LabTime time;

  public AptGet(PackageDatabase database, Catalogue catalogue, Disk disk, LabTime time) {
    this.database = database;
    this.catalogue = catalogue;
    this.disk = disk;
    this.time = time;
  }

  @Override
  public int run(Call call) throws IOException {
    var options =
        Options.parse(
            call.args(),
            "yqdfVso:t:",
            "simulate=s",
            "dry-run=s",
            "just-print=s",
            "yes=y",
            "assume-yes=y",
            "quiet=q",
            "format:=F",
            "no-install-recommends=r",
            "allow-downgrades=y",
            "auto-remove=a",
            "purge=p",
            "reinstall=R",
            "fix-broken=f",
            "allow-unauthenticated=q",
            "no-upgrade=q",
            "only-upgrade=q");
    if (options.unknown().isPresent()) {
      return error(call, "Command line option " + options.unknown().get() + " is not understood");
    }
    var verb = options.operand(0);
    var names = options.operands().stream().skip(1).toList();
    return switch (verb) {
      case "update" ->
          locked(call, options, "/var/lib/apt/lists/lock", () -> update(call, options));
      case "install" ->
          locked(call, options, "/var/lib/dpkg/lock-frontend", () -> install(call, options, names));
      case "remove", "purge", "autoremove" ->
          locked(
              call,
              options,
              "/var/lib/dpkg/lock-frontend",
              () -> remove(call, options, names, verb.equals("purge") || options.has("p")));
      case "upgrade", "dist-upgrade", "clean", "autoclean" ->
          locked(call, options, "/var/lib/dpkg/lock-frontend", () -> 0);
      case "indextargets" -> {
        call.println("http://debian.practice.internal/debian");
        yield 0;
      }
      case "policy" -> new AptCache(database, catalogue, LISTS).policy(call, names);
      default -> error(call, "Invalid operation " + verb);
    };
  }

  private static int error(Call call, String message) throws IOException {
    call.io().complain("E: " + message);
    return 100;
  }

  private interface Work {
    int run() throws IOException;
  }

  private int locked(Call call, Options options, String file, Work work) throws IOException {
    if (options.has("s")) {
      return work.run();
    }
    if (!call.context().user().isRoot()) {
      error(call, "Could not open lock file " + file + " - open (13: Permission denied)");
      return error(call, "Unable to acquire the dpkg frontend lock (" + file + "), are you root?");
    }
    if (!database.lock().tryLock()) {
      error(
          call,
          "Could not get lock "
              + file
              + ". It is held by process "
              + PackageLock.OTHER_PID
              + " ("
              + database.lock().holder().orElse("apt-get")
              + ")");
      return error(
          call,
          "Unable to acquire the dpkg frontend lock (" + file + "), is another process using it?");
    }
    try {
      if (database.isInterrupted() && !file.contains("lists")) {
        return error(
            call,
            "dpkg was interrupted, you must manually run 'sudo dpkg --configure -a' to correct the"
                + " problem.");
      }
      return work.run();
    } finally {
      database.lock().unlock();
    }
  }

  private static void say(Call call, Options options, String line) throws IOException {
    if (!options.has("q")) {
      call.println(line);
    }
  }

  private int update(Call call, Options options) throws IOException {
    say(call, options, "Hit:1 http://debian.practice.internal/debian bookworm InRelease");
    time.pass(Delay.APT_UPDATE);
    say(
        call,
        options,
        "Get:2 http://debian.practice.internal/debian bookworm/main amd64 Packages [8,788 kB]");
    disk.write(LISTS, "Package: dnsmasq\n");
    call.println("Reading package lists... Done");
    return 0;
  }

  private int install(Call call, Options options, List<String> names) throws IOException {
    for (var line :
        List.of("Reading package lists", "Building dependency tree", "Reading state information")) {
      call.println(line + "... Done");
    }
    var wanted = new LinkedHashSet<DebPackage>();
    for (var name : names) {
      if (name.endsWith(".deb")) {
        return error(call, "Unsupported file " + name + " given on commandline");
      }
      var known = disk.exists(LISTS) ? catalogue.find(name) : Optional.<DebPackage>empty();
      if (known.isEmpty() && !database.isInstalled(name)) {
        return error(call, "Unable to locate package " + name);
      }
      known.ifPresent(
          one -> {
            catalogue.needed(one).forEach(wanted::add);
            wanted.add(one);
          });
      if (known.isEmpty() || database.isInstalled(known.get().name())) {
        database.mark(known.map(DebPackage::name).orElse(name), false);
        call.println(name + " is already the newest version.");
      }
    }
    wanted.removeIf(one -> database.isInstalled(one.name()));
    summary(
        call,
        wanted.stream().toList(),
        "The following NEW packages will be installed:",
        "newly installed");
    if (wanted.isEmpty()) {
      return 0;
    }
    if (options.has("s")) {
      return simulated(call, "Inst %s (%s Practice [amd64])", List.copyOf(wanted));
    }
    if (!agrees(call, options)) {
      return 1;
    }
    unpack(call, options, List.copyOf(wanted));
    wanted.forEach(one -> database.mark(one.name(), !isNamed(one, names)));
    return 0;
  }

  private boolean isNamed(DebPackage one, List<String> names) {
    return names.stream().anyMatch(name -> catalogue.find(name).equals(Optional.of(one)));
  }

  private void unpack(Call call, Options options, List<DebPackage> packages) throws IOException {
    var number = 1;
    for (var one : packages) {
      say(
          call,
          options,
          "Get:%d http://debian.practice.internal/debian bookworm/main amd64 %s amd64 %s"
              .formatted(number++, one.name(), one.version()));
    }
    time.pass(Catalogue.delay(packages));
    for (var one : packages) {
      call.println("Selecting previously unselected package " + one.name() + ".");
      call.println(
          "Preparing to unpack .../" + one.name() + "_" + one.version() + "_amd64.deb ...");
      call.println("Unpacking " + one.name() + " (" + one.version() + ") ...");
    }
    for (var one : packages) {
      call.println("Setting up " + one.name() + " (" + one.version() + ") ...");
      database.install(one);
      for (var unit : one.units()) {
        call.println(
            "Created symlink /etc/systemd/system/multi-user.target.wants/%s.service → /lib/systemd/system/%s.service."
                .formatted(unit, unit));
      }
    }
  }

  private int remove(Call call, Options options, List<String> names, boolean isPurge)
      throws IOException {
    var gone = new ArrayList<DebPackage>();
    for (var name : names) {
      var found = database.find(catalogue.find(name).map(DebPackage::name).orElse(name));
      if (found.isEmpty() && catalogue.find(name).isEmpty()) {
        return error(call, "Unable to locate package " + name);
      }
      found
          .filter(one -> isPurge || one.isInstalled())
          .ifPresentOrElse(one -> gone.add(one.unpacked()), () -> {});
      if (found.isEmpty()) {
        call.println("Package '" + name + "' is not installed, so not removed");
      }
    }
    var relations = new Relations(database);
    relations.needing(gone).forEach(gone::add);
    if (options.has("a") || options.operand(0).equals("autoremove")) {
      relations.needless(gone).forEach(gone::add);
    }
    summary(call, gone, "The following packages will be REMOVED:", "to remove");
    if (gone.isEmpty()) {
      return 0;
    }
    if (options.has("s")) {
      return simulated(call, isPurge ? "Purg %s [%s]" : "Remv %s [%s]", gone);
    }
    if (!agrees(call, options)) {
      return 1;
    }
    for (var one : gone) {
      call.println("Removing " + one.name() + " (" + one.version() + ") ...");
      database.remove(one, isPurge);
      if (isPurge) {
        call.println(
            "Purging configuration files for " + one.name() + " (" + one.version() + ") ...");
      }
    }
    return 0;
  }

  private static void summary(Call call, List<DebPackage> packages, String title, String verb)
      throws IOException {
    if (!packages.isEmpty()) {
      call.println(title);
      call.println("  " + String.join(" ", packages.stream().map(DebPackage::name).toList()));
    }
    var isNew = verb.equals("newly installed");
    call.println(
        "0 upgraded, %d newly installed, %d to remove and 0 not upgraded."
            .formatted(isNew ? packages.size() : 0, isNew ? 0 : packages.size()));
  }

  private static int simulated(Call call, String format, List<DebPackage> packages)
      throws IOException {
    for (var one : packages) {
      call.println(format.formatted(one.name(), one.version()));
    }
    return 0;
  }

  private static boolean agrees(Call call, Options options) throws IOException {
    if (options.has("y")) {
      return true;
    }
    call.io().print("Do you want to continue? [Y/n] ");
    var answer = call.io().isTerminal() ? call.io().in().read() : -1;
    if (answer == 'y' || answer == 'Y' || answer == '\n') {
      return true;
    }
    call.println("Abort.");
    return false;
  }
}
