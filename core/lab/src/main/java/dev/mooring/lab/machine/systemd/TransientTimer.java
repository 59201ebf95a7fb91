package dev.mooring.lab.machine.systemd;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What `systemd-run` was told: a name, how long to wait, and a command.
///
/// @param after until it elapses at the latest: systemd puts timers off by up to a minute, so that
///   several elapse at once, unless `AccuracySec=` says otherwise
record TransientTimer(String name, Duration after, List<String> command) {
  private static final Pattern SPAN = Pattern.compile("(\\d{1,6})(us|s|sec|m|min|h)?");

  /// @throws IllegalArgumentException with what `systemd-run` says to it
  static TransientTimer parse(List<String> words) {
    var rest = new ArrayList<>(words);
    var name = "run-r1";
    var after = Optional.<Duration>empty();
    var accuracy = Duration.ofMinutes(1);
    while (!rest.isEmpty() && rest.getFirst().startsWith("-")) {
      var option = rest.removeFirst();
      var value = option.contains("=") ? option.substring(option.indexOf('=') + 1) : "";
      switch (option.replaceFirst("=.*", "")) {
        case "--unit" -> name = value.replaceFirst("\\.(timer|service)$", "");
        case "-u" -> name = rest.isEmpty() ? "" : rest.removeFirst();
        case "--on-active" -> after = span(value);
        case "--timer-property" ->
            accuracy = span(value.replaceFirst("^AccuracySec=", "")).orElse(accuracy);
        case "--description", "--collect", "--quiet", "-q", "--no-block" -> {}
        default -> throw new IllegalArgumentException("unrecognized option '" + option + "'");
      }
    }
    var span =
        after.orElseThrow(() -> new IllegalArgumentException("Failed to parse timer value."));
    if (rest.isEmpty()) {
      throw new IllegalArgumentException("Command line to execute required.");
    }
    // systemd 252 writes the command into a unit file, and reads it back like that.
    rest.replaceAll(word -> word.replace(";", "\\;"));
    return new TransientTimer(name, span.plus(accuracy), List.copyOf(rest));
  }

  private static Optional<Duration> span(String text) {
    var found = SPAN.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    var number = Long.parseLong(found.group(1));
    return Optional.of(
        switch (Optional.ofNullable(found.group(2)).orElse("s")) {
          case "us" -> Duration.of(number, ChronoUnit.MICROS);
          case "m", "min" -> Duration.ofMinutes(number);
          case "h" -> Duration.ofHours(number);
          default -> Duration.ofSeconds(number);
        });
  }
}
