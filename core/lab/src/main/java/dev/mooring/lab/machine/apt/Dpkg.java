package dev.mooring.lab.machine.apt;

import dev.mooring.lab.machine.disk.PosixException;
import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Options;
import dev.mooring.lab.machine.process.PackageLock;
import dev.mooring.lab.machine.process.Program;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// `dpkg` and `dpkg-query`.
public final class Dpkg {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^Package: (\\S+)$");
  private static final Pattern ARCHITECTURE = Pattern.compile("(?m)^Architecture: (amd64|arm64)$");
  private final PackageDatabase database;
  private final Archives archives;
  private final String architecture;

  /// Packages that a downloaded archive can hold.
  public interface Archives {
    Optional<DebPackage> open(String packageName, String version);

    /// Called once before a set is unpacked.
    void beforeInstall(List<DebPackage> set);
  }

  private Dpkg(PackageDatabase database, Archives archives, String architecture) {
    this.database = database;
    this.archives = archives;
    this.architecture = architecture;
  }

  /// @param architecture such as `amd64`
  public static Map<String, Program> all(
      PackageDatabase database, Archives archives, String architecture) {
    var dpkg = new Dpkg(database, archives, architecture);
    return Map.of("dpkg", dpkg::dpkg, "dpkg-query", new DpkgQuery(database));
  }

  private int dpkg(Call call) throws IOException {
    var options =
        Options.parse(
            call.args(),
            "irPlsLWaC",
            "audit=C",
            "install=i",
            "remove=r",
            "purge=P",
            "list=l",
            "status=s",
            "listfiles=L",
            "configure=c",
            "force-confold=q",
            "force-confnew=q",
            "force-all=q",
            "force-depends=q",
            "print-architecture=A",
            "pending=q");
    if (options.has("A")) {
      call.println(architecture);
      return 0;
    }
    if (options.has("C")) {
      if (database.isInterrupted()) {
        call.println(
            "The following packages have been unpacked but not yet configured.\n libc-bin");
      }
      return 0;
    }
    if (options.has("l") || options.has("s") || options.has("L")) {
      return new DpkgQuery(database).run(call);
    }
    if (!options.has("i") && !options.has("r") && !options.has("P") && !options.has("c")) {
      return call.fail(2, "error: need an action option");
    }
    if (!call.context().user().isRoot()) {
      return call.fail(2, "error: requested operation requires superuser privilege");
    }
    if (!database.lock().tryLock()) {
      return call.fail(
          2,
          "error: dpkg frontend lock was locked by another process with pid "
              + PackageLock.OTHER_PID);
    }
    try {
      if (options.has("c")) {
        database.repair();
        return 0;
      }
      return options.has("i")
          ? install(call, options.operands())
          : remove(call, options.operands(), options.has("P"));
    } finally {
      database.lock().unlock();
    }
  }

  private int install(Call call, List<String> files) throws IOException {
    var set = new ArrayList<DebPackage>();
    var broken = new ArrayList<String>();
    for (var file : files) {
      try {
        var text = call.text(file);
        var built = ARCHITECTURE.matcher(text);
        if (built.find() && !built.group(1).equals(architecture)) {
          call.io()
              .complain(
                  "dpkg: error processing archive "
                      + file
                      + " (--install):\n package architecture (%s) does not match system (%s)"
                          .formatted(built.group(1), architecture));
          broken.add(file);
          continue;
        }
        var archive = text.startsWith("!<arch>\n") ? open(text) : Optional.<DebPackage>empty();
        archive.ifPresent(set::add);
        if (archive.isEmpty()) {
          call.io().complain("dpkg-deb: error: '" + file + "' is not a Debian format archive");
          call.io()
              .complain(
                  "dpkg: error processing archive "
                      + file
                      + " (--install):\n"
                      + " dpkg-deb --control subprocess returned error exit status 2");
          broken.add(file);
        }
      } catch (PosixException refused) {
        call.io()
            .complain(
                "dpkg: error: cannot access archive '" + file + "': " + refused.errno().text());
        return 2;
      }
    }
    archives.beforeInstall(set);
    for (var one : set) {
      var before = database.find(one.name()).filter(PackageDatabase.Installed::isInstalled);
      if (before.isEmpty()) {
        call.println("Selecting previously unselected package " + one.name() + ".");
      }
      call.println("Preparing to unpack " + one.name() + ".deb ...");
      call.println(
          "Unpacking "
              + one.name()
              + " ("
              + one.version()
              + ")"
              + before.map(old -> " over (" + old.unpacked().version() + ")").orElse("")
              + " ...");
      call.println("Setting up " + one.name() + " (" + one.version() + ") ...");
      database.install(one);
    }
    if (!broken.isEmpty()) {
      call.io()
          .complain("Errors were encountered while processing:\n " + String.join("\n ", broken));
    }
    return broken.isEmpty() ? 0 : 1;
  }

  private Optional<DebPackage> open(String text) {
    var name = PACKAGE.matcher(text);
    var version = Pattern.compile("(?m)^Version: (\\S+)$").matcher(text);
    return name.find() && version.find()
        ? archives.open(name.group(1), version.group(1))
        : Optional.empty();
  }

  private int remove(Call call, List<String> names, boolean isPurge) throws IOException {
    for (var name : names) {
      var found = database.find(name);
      if (found.isEmpty()) {
        call.io()
            .complain(
                "dpkg: warning: ignoring request to remove " + name + " which isn't installed");
        continue;
      }
      var one = found.get().unpacked();
      call.println("Removing " + one.name() + " (" + one.version() + ") ...");
      database.remove(one, isPurge);
      if (isPurge) {
        call.println(
            "Purging configuration files for " + one.name() + " (" + one.version() + ") ...");
      }
    }
    return 0;
  }
}
