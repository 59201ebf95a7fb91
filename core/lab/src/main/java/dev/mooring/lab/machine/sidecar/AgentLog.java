package dev.mooring.lab.machine.sidecar;

import dev.mooring.lab.machine.disk.Disk;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// /var/log/istio/istio.log: one line for each event, its parts divided by tabs.
record AgentLog(Disk disk, InstantSource clock) {
  private static final String FILE = "/var/log/istio/istio.log";
  private static final int LONGEST = 200_000;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  void info(String scope, String message) {
    write("info", scope, message);
  }

  void warn(String scope, String message) {
    write("warn", scope, message);
  }

  void error(String scope, String message) {
    write("error", scope, message);
  }

  private void write(String level, String scope, String message) {
    if (!disk.exists("/var/log/istio")) {
      return;
    }
    var before = disk.text(FILE).orElse("");
    // An agent that tries for days must not fill the disk, which is this computer's memory.
    var kept = before.length() > LONGEST ? before.substring(before.length() - LONGEST / 2) : before;
    var line = TIME.format(clock.instant()) + "\t" + level + "\t" + scope + "\t" + message + "\n";
    disk.write(FILE, kept + line);
  }
}
