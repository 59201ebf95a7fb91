package dev.mooring.lab.machine.rpm;

import dev.mooring.lab.machine.apt.DebPackage;
import dev.mooring.lab.machine.apt.Dpkg;
import dev.mooring.lab.machine.disk.PosixException;
import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Options;
import dev.mooring.lab.machine.process.Program;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `rpm`: -q, -i, -U and -e with their usual options.
public final class Rpm implements Program {
  private final RpmDatabase database;
  private final RpmChecks checks;
  private final Dpkg.Archives archives;

  /// @param archives what downloaded packages hold, whatever they are wrapped in
  /// @param processor as the kernel calls it
  public Rpm(RpmDatabase database, Dpkg.Archives archives, String processor) {
    this.database = database;
    this.checks = new RpmChecks(database, processor);
    this.archives = archives;
  }

  @Override
  public int run(Call call) throws IOException {
    var options =
        Options.parse(
            call.args(),
            "qaflivhUe",
            "query=q",
            "all=a",
            "file=f",
            "list=l",
            "qf:=Q",
            "queryformat:=Q",
            "whatprovides=w",
            "install=i",
            "upgrade=U",
            "erase=e",
            "oldpackage=o",
            "replacepkgs=R",
            "nodeps=n",
            "test=t",
            "quiet=z");
    if (options.unknown().isPresent()) {
      return call.fail(1, options.unknown().get() + ": unknown option");
    }
    if (options.has("q")) {
      return new RpmQuery(database).run(call, options);
    }
    if (!options.has("i") && !options.has("U") && !options.has("e")) {
      call.io().complain("RPM version 4.16.1.3");
      return 1;
    }
    return options.has("e") ? erase(call, options) : install(call, options);
  }

  private interface Work {
    void run() throws IOException;
  }

  private int locked(Call call, Options options, Work work) throws IOException {
    if (options.has("t")) {
      return 0;
    }
    if (!call.context().user().isRoot()) {
      return error(
          call, "can't create transaction lock on " + RpmDatabase.LOCK + " (Permission denied)");
    }
    if (!database.lock().tryLock()) {
      return error(
          call,
          "can't create transaction lock on "
              + RpmDatabase.LOCK
              + " (Resource temporarily unavailable)");
    }
    try {
      work.run();
      return 0;
    } finally {
      database.lock().unlock();
    }
  }

  private static int error(Call call, String message) throws IOException {
    call.io().complain("error: " + message);
    return 1;
  }

  private int install(Call call, Options options) throws IOException {
    var mode = new RpmChecks.Mode(options.has("U"), options.has("o"), options.has("R"));
    var set = new ArrayList<RpmPackage>();
    var same = new ArrayList<DebPackage>();
    var problems = new ArrayList<String>();
    var failed = 0;
    for (var file : options.operands()) {
      var text = text(call, file);
      var archive = text.flatMap(RpmArchive::parse);
      var contents = archive.flatMap(this::contents);
      if (archive.isEmpty() || contents.isEmpty()) {
        return refuse(
            call,
            text.map(read -> RpmRefusal.of(file, read)).orElseGet(() -> RpmRefusal.absent(file)));
      }
      same.add(contents.get());
      set.add(wrapped(archive.get(), contents.get()));
      var problem = checks.problem(archive.get(), mode);
      problem.ifPresent(problems::add);
      failed += problem.isPresent() ? checks.parts(archive.get().label(), mode) : 0;
    }
    var unmet = options.has("n") ? List.<String>of() : checks.unmet(set);
    if (!unmet.isEmpty()) {
      return error(call, "Failed dependencies:\n" + String.join("\n", unmet));
    }
    if (!problems.isEmpty()) {
      call.io().complain(String.join("\n", problems));
      return failed;
    }
    return locked(
        call,
        options,
        () -> {
          archives.beforeInstall(same);
          unpack(call, set);
        });
  }

  private void unpack(Call call, List<RpmPackage> set) throws IOException {
    for (var one : set) {
      for (var warning : database.install(one)) {
        call.io().complain(warning);
      }
    }
  }

  private static Optional<String> text(Call call, String file) throws IOException {
    try {
      return Optional.of(call.text(file));
    } catch (PosixException _) {
      return Optional.empty();
    }
  }

  private static int refuse(Call call, RpmRefusal refusal) throws IOException {
    for (var line : refusal.lines()) {
      call.io().complain(line);
    }
    return refusal.status();
  }

  private Optional<DebPackage> contents(RpmArchive archive) {
    return archives.open(archive.label().name(), archive.label().version());
  }

  /// The same files and the same script as in Debian's form.
  private static RpmPackage wrapped(RpmArchive archive, DebPackage same) {
    var payload =
        new RpmPayload(same.programs(), same.files(), same.conffiles(), List.of(), List.of());
    return RpmPackage.of(archive.label(), archive.requires(), payload)
        .then(same.scripts()::afterInstall);
  }

  private int erase(Call call, Options options) throws IOException {
    var gone = new ArrayList<RpmPackage>();
    for (var name : options.operands()) {
      var found = database.find(name);
      if (found.isEmpty()) {
        return error(call, "package " + name + " is not installed");
      }
      gone.add(found.get());
    }
    var needed = options.has("n") ? List.<String>of() : checks.needed(gone);
    if (!needed.isEmpty()) {
      return error(call, "Failed dependencies:\n" + String.join("\n", needed));
    }
    return locked(
        call,
        options,
        () -> {
          for (var one : gone) {
            for (var warning : database.erase(one)) {
              call.io().complain(warning);
            }
          }
        });
  }
}
