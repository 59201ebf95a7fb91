package dev.mooring.lab.machine.process;

import java.io.IOException;

/// `lslocks`: who holds the lock of the package tools. Only root is told the file's name.
///
/// @param seen the file's name as root is told it
/// @param hidden as everybody else is told it
public record Lslocks(PackageLock lock, String seen, String hidden) implements Program {

  @Override
  public int run(Call call) throws IOException {
    var holder = lock.holder();
    if (holder.isPresent()) {
      var path = call.context().user().isRoot() ? seen : hidden;
      call.println(PackageLock.OTHER_PID + " " + holder.get() + " " + path);
    }
    return 0;
  }
}
