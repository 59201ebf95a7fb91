package dev.mooring.lab.machine.apt;

import dev.mooring.lab.machine.disk.Disk;
import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Program;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/// `apt-config`: settings of the files in /etc/apt/apt.conf.d.
public final class AptConfig implements Program {
  private static final String FOLDER = "/etc/apt/apt.conf.d";
  private final Disk disk;

  public AptConfig(Disk disk) {
    this.disk = disk;
  }

  @Override
  public int run(Call call) throws IOException {
    if (call.args().size() != 3 || !call.args().getFirst().equals("shell")) {
      return call.fail(100, "E: Invalid operation");
    }
    var value = value(call.args().get(2));
    if (value.isPresent()) {
      call.println(call.args().get(1) + "='" + value.get() + "'");
    }
    return 0;
  }

  private Optional<String> value(String key) {
    var line = Pattern.compile("(?m)^" + Pattern.quote(key) + "\\s+\"([^\"]*)\"\\s*;");
    return disk.names(FOLDER).stream()
        .map(name -> line.matcher(disk.text(FOLDER + "/" + name).orElse("")))
        .filter(found -> found.find())
        .map(found -> found.group(1))
        .findFirst();
  }
}
