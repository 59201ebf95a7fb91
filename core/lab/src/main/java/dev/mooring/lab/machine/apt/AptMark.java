package dev.mooring.lab.machine.apt;

import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Program;
import java.io.IOException;

/// `apt-mark showauto` and `showmanual`: which packages came for another one's sake.
public final class AptMark implements Program {
  private final PackageDatabase database;

  public AptMark(PackageDatabase database) {
    this.database = database;
  }

  @Override
  public int run(Call call) throws IOException {
    var verb = call.args().isEmpty() ? "" : call.args().getFirst();
    if (!verb.equals("showauto") && !verb.equals("showmanual")) {
      call.io().complain("E: Invalid operation " + verb);
      return 100;
    }
    for (var one : database.all()) {
      var name = one.unpacked().name();
      var isAsked = call.args().size() == 1 || call.args().contains(name);
      if (isAsked && one.isInstalled() && database.isAutomatic(name) == verb.equals("showauto")) {
        call.println(name);
      }
    }
    return 0;
  }
}
