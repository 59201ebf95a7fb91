package dev.mooring.lab.machine.command;

import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Options;
import dev.mooring.lab.machine.process.Program;
import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/// Programs that tell about the machine: its name, kernel, clock and memory.
public final class SystemPrograms {
  private final String address;
  private final String processor;
  private final InstantSource clock;

  private SystemPrograms(String address, String processor, InstantSource clock) {
    this.address = address;
    this.processor = processor;
    this.clock = clock;
  }

  /// @param address the machine's internal IP
  /// @param processor as the kernel calls it: `x86_64`
  public static Map<String, Program> all(String address, String processor, InstantSource clock) {
    var programs = new SystemPrograms(address, processor, clock);
    return Map.of(
        "hostname", programs::hostname,
        "uname", programs::uname,
        "date", programs::date,
        "free",
            call ->
                say(
                    call,
                    "               total        used        free      shared  buff/cache  "
                        + " available\n"
                        + "Mem:         4025820      412040     3244380         476      597244    "
                        + " 3613780\n"
                        + "Swap:              0           0           0"),
        "uptime", call -> say(call, " 10:00:00 up 1 min,  1 user,  load average: 0.08, 0.03, 0.01"),
        "nproc", call -> say(call, "2"),
        "tty", call -> say(call, call.io().isTerminal() ? "/dev/pts/0" : "not a tty"),
        "sync", _ -> 0);
  }

  private static int say(Call call, String text) throws IOException {
    call.println(text);
    return 0;
  }

  private int hostname(Call call) throws IOException {
    var options =
        Options.parse(
            call.args(),
            "sfiIdA",
            "short=s",
            "fqdn=f",
            "ip-address=i",
            "all-ip-addresses=I",
            "domain=d");
    var name = call.text("/etc/hostname").strip();
    if (options.has("i") || options.has("I")) {
      return say(call, address);
    }
    if (options.has("f") || options.has("d")) {
      var full = fullName(call, name);
      return say(call, options.has("f") ? full : full.replaceFirst("^[^.]*\\.?", ""));
    }
    return say(call, options.has("s") ? name.replaceFirst("\\..*", "") : name);
  }

  private static String fullName(Call call, String name) throws IOException {
    return call.text("/etc/hosts")
        .lines()
        .flatMap(line -> java.util.Arrays.stream(line.split("\\s+", -1)))
        .filter(word -> word.startsWith(name + "."))
        .findFirst()
        .orElse(name);
  }

  private int uname(Call call) throws IOException {
    var options = Options.parse(call.args(), "asrmnvop", "all=a", "machine=m", "kernel-release=r");
    var host = call.text("/etc/hostname").strip();
    var isRedHat = call.context().disk().exists("/etc/redhat-release");
    var release = isRedHat ? "5.14.0-570.17.1.el9_6." + processor : "6.1.0-21-cloud-amd64";
    if (options.has("a")) {
      return say(
          call,
          "Linux "
              + host
              + " "
              + release
              + " #1 SMP PREEMPT_DYNAMIC "
              + (isRedHat ? "" : "Debian 6.1.90-1 ")
              + processor
              + " GNU/Linux");
    }
    return say(
        call,
        options.has("m")
            ? processor
            : options.has("r")
                ? release
                : options.has("n") ? host : options.has("o") ? "GNU/Linux" : "Linux");
  }

  private int date(Call call) throws IOException {
    var now = clock.instant().atZone(ZoneOffset.UTC);
    var format = call.args().stream().filter(arg -> arg.startsWith("+")).findFirst().orElse("");
    if (format.isEmpty()) {
      return say(
          call,
          DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss 'UTC' uuuu", Locale.ROOT).format(now));
    }
    var text =
        format
            .substring(1)
            .replace("%s", String.valueOf(now.toEpochSecond()))
            .replace("%F", DateTimeFormatter.ISO_LOCAL_DATE.format(now))
            .replace("%T", DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).format(now))
            .replace("%Y", String.valueOf(now.getYear()))
            .replace("%m", "%02d".formatted(now.getMonthValue()))
            .replace("%d", "%02d".formatted(now.getDayOfMonth()))
            .replace("%H", "%02d".formatted(now.getHour()))
            .replace("%M", "%02d".formatted(now.getMinute()))
            .replace("%S", "%02d".formatted(now.getSecond()))
            .replace("%Z", "UTC");
    return say(call, text);
  }
}
