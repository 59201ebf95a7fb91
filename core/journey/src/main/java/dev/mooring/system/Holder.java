package dev.mooring.system;

import java.util.List;

/// A process that holds a lock of the package tools.
public record Holder(int pid, String program) {
  private static final List<String> LOCKS =
      List.of(
          "/var/lib/dpkg/lock-frontend",
          "/var/lib/dpkg/lock",
          "/var/lib/apt/lists/lock",
          "/var/cache/apt/archives/lock",
          "/var/lib/rpm/.rpm.lock");

  /// Reads what `lslocks -r -n -o PID,COMMAND,PATH` prints.
  static List<Holder> parse(String lslocks) {
    return lslocks
        .lines()
        .map(line -> line.strip().split("\\s+"))
        .filter(words -> words.length == 3 && LOCKS.contains(words[2]))
        .filter(words -> words[0].matches("\\d{1,9}"))
        .map(words -> new Holder(Integer.parseInt(words[0]), words[1]))
        .distinct()
        .toList();
  }

  @Override
  public String toString() {
    return program + " (" + pid + ")";
  }
}
