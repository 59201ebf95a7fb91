package dev.mooring.lab.machine.apt;

import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Program;
import java.io.IOException;
import java.util.Optional;

/// `lslocks`: who holds the lock of the package tools. Only root is told the file's name.
public final class Locks implements Program {
  private final PackageDatabase database;

  public Locks(PackageDatabase database) {
    this.database = database;
  }

  @Override
  public int run(Call call) throws IOException {
    var path = call.context().user().isRoot() ? "/var/lib/dpkg/lock-frontend" : "/run...";
    Optional<String> holder = database.holder();
    if (holder.isPresent()) {
      call.println(PackageDatabase.OTHER_PID + " " + holder.get() + " " + path);
    }
    return 0;
  }
}
