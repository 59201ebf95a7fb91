package dev.mooring.lab.machine.apt;

import dev.mooring.lab.machine.apt.PackageDatabase.Installed;
import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Options;
import dev.mooring.lab.machine.process.Program;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/// `dpkg-query` with -W -f, -l, -s and -L.
final class DpkgQuery implements Program {
  private final PackageDatabase database;

  DpkgQuery(PackageDatabase database) {
    this.database = database;
  }

  @Override
  public int run(Call call) throws IOException {
    var options =
        Options.parse(
            call.args(), "WlsLf:", "show=W", "list=l", "status=s", "listfiles=L", "showformat:=f");
    var names =
        options.operands().isEmpty()
            ? database.all().stream().map(one -> one.unpacked().name()).toList()
            : options.operands();
    if (options.has("l")) {
      call.println(
          "||/ Name           Version      Architecture Description\n"
              + "+++-==============-============-============-=================================");
    }
    var status = 0;
    for (var name : names) {
      var found = database.find(name);
      if (found.isEmpty()) {
        call.io().complain(missing(options, name));
        status = 1;
        continue;
      }
      show(call, options, found.get());
    }
    return status;
  }

  private static String missing(Options options, String name) {
    return options.has("s")
        ? "dpkg-query: package '" + name + "' is not installed and no information is available"
        : "dpkg-query: no packages found matching " + name;
  }

  private static void show(Call call, Options options, Installed one) throws IOException {
    var unpacked = one.unpacked();
    if (options.has("l")) {
      call.println(
          "%s  %-14s %-12s amd64        %s"
              .formatted(
                  one.isInstalled() ? "ii" : "rc",
                  unpacked.name(),
                  unpacked.version(),
                  unpacked.summary()));
    } else if (options.has("s")) {
      call.println("Package: " + unpacked.name());
      call.println(
          "Status: " + (one.isInstalled() ? "install ok installed" : "deinstall ok config-files"));
      call.println(
          "Architecture: amd64\nVersion: "
              + unpacked.version()
              + "\nDescription: "
              + unpacked.summary());
    } else if (options.has("L")) {
      for (var path :
          Stream.concat(unpacked.programs().stream(), unpacked.files().keySet().stream())
              .sorted()
              .toList()) {
        call.println(path);
      }
    } else {
      call.io().print(format(options.value("f").orElse("${Package}\\t${Version}\\n"), one));
    }
  }

  private static String format(String format, Installed one) {
    var status =
        one.isInstalled()
            ? List.of("installed", "install ok installed", "ii ")
            : List.of("config-files", "deinstall ok config-files", "rc ");
    return format
        .replace("${Package}", one.unpacked().name())
        .replace("${binary:Package}", one.unpacked().name())
        .replace("${Version}", one.unpacked().version())
        .replace("${Architecture}", "amd64")
        .replace("${db:Status-Status}", status.get(0))
        .replace("${Status}", status.get(1))
        .replace("${db:Status-Abbrev}", status.get(2))
        .replace("\\n", "\n")
        .replace("\\t", "\t");
  }
}
