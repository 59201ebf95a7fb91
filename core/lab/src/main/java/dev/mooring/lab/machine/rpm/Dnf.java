package dev.mooring.lab.machine.rpm;

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
import java.util.Set;

/// `dnf` 4.14, and `yum`, which is the same: install, remove, mark, makecache.
public final class Dnf implements Program {
  private final RpmDatabase database;
  private final RpmCatalogue catalogue;
  private final LabTime time;

  public Dnf(RpmDatabase database, RpmCatalogue catalogue, LabTime time) {
    this.database = database;
    this.catalogue = catalogue;
    this.time = time;
  }

  @Override
  public int run(Call call) throws IOException {
    var options =
        Options.parse(
            call.args(),
            "yqvC",
            "assumeyes=y",
            "assumeno=N",
            "quiet=q",
            "cacheonly=C",
            "setopt:=s",
            "noautoremove=k");
    if (options.unknown().isPresent()) {
      call.io().complain("Command line error: unrecognized arguments: " + options.unknown().get());
      return 1;
    }
    var names = options.operands().stream().skip(1).toList();
    return switch (options.operand(0)) {
      case "install" -> locked(call, () -> install(call, options, names));
      case "remove", "erase", "autoremove" -> locked(call, () -> remove(call, options, names));
      case "mark" -> locked(call, () -> mark(call, options));
      case "makecache" -> {
        time.pass(Delay.APT_UPDATE);
        call.println("Metadata cache created.");
        yield 0;
      }
      default -> {
        call.io()
            .complain(
                "No such command: %s. Please use /usr/bin/dnf --help"
                    .formatted(options.operand(0)));
        yield 1;
      }
    };
  }

  private interface Work {
    int run() throws IOException;
  }

  private int locked(Call call, Work work) throws IOException {
    if (!call.context().user().isRoot()) {
      return error(
          call,
          "This command has to be run with superuser privileges (under the root user on most"
              + " systems).");
    }
    if (!database.lock().tryLock()) {
      call.io().complain("Waiting for process with pid " + PackageLock.OTHER_PID + " to finish.");
      error(call, "Failed to obtain the transaction lock (logged in as: root).");
      return 200;
    }
    try {
      return work.run();
    } finally {
      database.lock().unlock();
    }
  }

  private static int error(Call call, String message) throws IOException {
    call.io().complain("Error: " + message);
    return 1;
  }

  private int install(Call call, Options options, List<String> names) throws IOException {
    var asked = new LinkedHashSet<RpmPackage>();
    var unknown = new ArrayList<String>();
    for (var name : names) {
      var there = database.find(name);
      if (there.isPresent()) {
        say(call, options, "Package " + there.get().label() + " is already installed.");
        continue;
      }
      var offered = catalogue.find(name);
      offered.ifPresent(asked::add);
      if (offered.isEmpty()) {
        call.println("No match for argument: " + name);
        unknown.add(name);
      }
    }
    if (!unknown.isEmpty()) {
      return error(call, "Unable to find a match: " + String.join(" ", unknown));
    }
    var along = catalogue.along(asked, database);
    var all = new ArrayList<RpmPackage>(along);
    all.addAll(asked);
    var conflict = conflict(all);
    if (conflict.isPresent()) {
      return error(call, conflict.get());
    }
    var table = new DnfTable(call, options);
    table.show("Installing", asked, along);
    if (all.isEmpty()) {
      return table.nothing();
    }
    if (!table.agrees()) {
      return 1;
    }
    time.pass(RpmCatalogue.delay(all));
    for (var one : all) {
      database.install(one);
      database.mark(one.name(), !asked.contains(one));
    }
    return table.complete("Installed", all);
  }

  private Optional<String> conflict(List<RpmPackage> more) {
    return database.all().stream()
        .flatMap(
            there ->
                more.stream()
                    .filter(one -> there.conflicts().contains(one.name()))
                    .map(
                        one ->
                            """

                             Problem: problem with installed package %1$s
                              - package %1$s from @System conflicts with %2$s provided by %3$s from baseos
                              - conflicting requests
                            (try to add '--allowerasing' to command line to replace conflicting packages)\
                            """
                                .formatted(there.label(), one.name(), one.label())))
        .findFirst();
  }

  /// What is there already stays somebody else's dependency when it is installed; this changes it.
  private int mark(Call call, Options options) throws IOException {
    var status = 0;
    for (var name : options.operands().stream().skip(2).toList()) {
      if (database.find(name).isEmpty()) {
        status = error(call, "Package " + name + " is not installed.");
      } else {
        database.mark(name, options.operand(1).equals("remove"));
        say(call, options, name + " marked as user installed.");
      }
    }
    return status;
  }

  private static void say(Call call, Options options, String line) throws IOException {
    if (!options.has("q")) {
      call.println(line);
    }
  }

  private int remove(Call call, Options options, List<String> names) throws IOException {
    var asked = new LinkedHashSet<RpmPackage>();
    for (var name : names) {
      var found = database.providers(name);
      if (found.isEmpty()) {
        call.println("No match for argument: " + name);
      }
      asked.addAll(found);
    }
    var cleans = !options.has("k") && !options.all("s").contains("clean_requirements_on_remove=0");
    var removal = new DnfRemoval(database);
    var dependents = removal.dependents(asked);
    var gone = new LinkedHashSet<>(asked);
    gone.addAll(dependents);
    Set<RpmPackage> unused = cleans ? removal.unused(gone) : Set.of();
    var table = new DnfTable(call, options);
    table.show("Removing", asked, unused);
    gone.addAll(unused);
    if (gone.isEmpty()) {
      call.println("No packages marked for removal.");
      return table.nothing();
    }
    if (!table.agrees()) {
      return 1;
    }
    for (var one : gone) {
      for (var warning : database.erase(one)) {
        call.io().complain(warning);
      }
    }
    return table.complete("Removed", List.copyOf(gone));
  }
}
