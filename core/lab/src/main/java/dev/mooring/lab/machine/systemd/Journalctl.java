package dev.mooring.lab.machine.systemd;

import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Options;
import dev.mooring.lab.machine.process.Program;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// `journalctl` with -u, -n, -o cat, -g and --since.
public final class Journalctl implements Program {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MMM dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private final Journal journal;

  public Journalctl(Journal journal) {
    this.journal = journal;
  }

  @Override
  public int run(Call call) throws IOException {
    var options =
        Options.parse(
            call.args(),
            "u:n:o:g:S:xebrqafk",
            "unit:=u",
            "no-pager=q",
            "output:=o",
            "lines:=n",
            "since:=S",
            "grep:=g",
            "boot=b",
            "quiet=q",
            "reverse=r");
    if (options.unknown().isPresent()) {
      return call.fail(1, "unrecognized option '" + options.unknown().get() + "'");
    }
    var units =
        options.all("u").stream().map(u -> u.endsWith(".service") ? u : u + ".service").toList();
    var since = options.value("S").map(Journalctl::time).orElse(Instant.MIN);
    var found =
        journal.entries().stream()
            .filter(entry -> units.isEmpty() || units.contains(entry.unit()))
            .filter(entry -> !entry.time().isBefore(since))
            .filter(
                entry ->
                    options
                        .value("g")
                        .map(g -> entry.message().matches(".*" + g + ".*"))
                        .orElse(true))
            .toList();
    var wanted =
        options
            .value("n")
            .filter(n -> n.matches("\\d{1,6}"))
            .map(Integer::parseInt)
            .orElse(found.size());
    var lines = found.subList(Math.max(0, found.size() - wanted), found.size());
    if (lines.isEmpty()) {
      call.println("-- No entries --");
    }
    var isPlain = options.value("o").orElse("").equals("cat");
    for (var entry : options.has("r") ? lines.reversed() : lines) {
      call.println(isPlain ? entry.message() : line(entry, call));
    }
    return 0;
  }

  static String line(Journal.Entry entry, Call call) {
    var host = call.context().disk().text("/etc/hostname").orElse("").strip();
    return String.join(
        " ", List.of(TIME.format(entry.time()), host, entry.source() + ":", entry.message()));
  }

  // `@seconds` and `YYYY-MM-DD hh:mm:ss`; anything else shows all.
  private static Instant time(String words) {
    try {
      return words.startsWith("@")
          ? Instant.ofEpochSecond(Long.parseLong(words.substring(1)))
          : LocalDateTime.parse(words.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException | NumberFormatException _) {
      return Instant.MIN;
    }
  }
}
