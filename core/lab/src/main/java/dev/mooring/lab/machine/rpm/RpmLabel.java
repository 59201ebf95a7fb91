package dev.mooring.lab.machine.rpm;

/// What a package is called, without an epoch.
///
/// @param release of the packaging: `1.el9`
/// @param architecture as the kernel calls it, or `noarch`
public record RpmLabel(String name, String version, String release, String architecture) {
  static final String ANY = "noarch";

  @Override
  public String toString() {
    return name + "-" + version + "-" + release + "." + architecture;
  }

  /// Whether such a processor can run it.
  boolean runsOn(String processor) {
    return architecture.equals(ANY) || architecture.equals(processor);
  }

  /// Whether its version and release come after another one's, part by part as numbers.
  boolean isNewerThan(RpmLabel other) {
    var mine = (version + "." + release).split("\\D+", -1);
    var others = (other.version + "." + other.release).split("\\D+", -1);
    for (int i = 0; i < Math.min(mine.length, others.length); i++) {
      var difference = Long.compare(number(mine[i]), number(others[i]));
      if (difference != 0) {
        return difference > 0;
      }
    }
    return mine.length > others.length;
  }

  private static long number(String digits) {
    return digits.isEmpty() ? 0 : Long.parseLong(digits);
  }
}
