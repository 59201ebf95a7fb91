package dev.mooring.lab.machine.rpm;

import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Program;
import java.io.IOException;
import java.util.Optional;

/// `lslocks`: who holds rpm's lock. Only root is told the file's name.
public record RpmLocks(RpmDatabase database) implements Program {

  @Override
  public int run(Call call) throws IOException {
    var path = call.context().user().isRoot() ? RpmDatabase.LOCK : "/var...";
    Optional<String> holder = database.holder();
    if (holder.isPresent()) {
      call.println(RpmDatabase.OTHER_PID + " " + holder.get() + " " + path);
    }
    return 0;
  }
}
