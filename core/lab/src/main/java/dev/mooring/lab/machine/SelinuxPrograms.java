package dev.mooring.lab.machine;

import dev.mooring.lab.machine.disk.Disk;
import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Options;
import dev.mooring.lab.machine.process.Program;
import java.io.IOException;
import java.util.Map;

/// SELinux as one sees it: whether it enforces, and labels. Its policy forbids nothing here.
record SelinuxPrograms(Disk disk) {
  private static final String ENFORCE = "/sys/fs/selinux/enforce";

  static Map<String, Program> all(Disk disk) {
    var programs = new SelinuxPrograms(disk);
    return Map.of(
        "getenforce", programs::getenforce,
        "setenforce", programs::setenforce,
        "sestatus", programs::sestatus,
        "restorecon", SelinuxPrograms::restorecon);
  }

  private String mode() {
    return disk.text(ENFORCE).filter("1"::equals).isPresent() ? "Enforcing" : "Permissive";
  }

  private int getenforce(Call call) throws IOException {
    call.println(mode());
    return 0;
  }

  private int setenforce(Call call) throws IOException {
    var wanted = call.args().isEmpty() ? "" : call.args().getFirst();
    var value =
        switch (wanted) {
          case "0", "Permissive", "permissive" -> "0";
          case "1", "Enforcing", "enforcing" -> "1";
          default -> "";
        };
    if (value.isEmpty()) {
      call.io().complain("usage:  setenforce [ Enforcing | Permissive | 1 | 0 ]");
      return 1;
    }
    if (!call.context().user().isRoot()) {
      return call.fail(1, " security_setenforce() failed:  Permission denied");
    }
    disk.write(ENFORCE, value);
    return 0;
  }

  private int sestatus(Call call) throws IOException {
    call.println("SELinux status:                 enabled");
    call.println("Loaded policy name:             targeted");
    call.println("Current mode:                   " + mode().toLowerCase(java.util.Locale.ROOT));
    return 0;
  }

  private static int restorecon(Call call) throws IOException {
    var options = Options.parse(call.args(), "RFvi");
    for (var path : options.operands()) {
      if (!call.context().disk().exists(path)) {
        return call.fail(
            255,
            " SELinux: Could not get canonical path for " + path + ": No such file or directory.");
      }
    }
    return 0;
  }
}
