package dev.mooring.system;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one look at a machine found.
///
/// @param time the machine's clock when the look began; empty where it does not tell
/// @param selinux whether SELinux forbids what its policy does not know
/// @param readOnly folders that not even root can write to
/// @param space what is free in KiB, for /usr, /var and /tmp in this order
/// @param inodes what is free in inodes, likewise
/// @param holders who holds the locks of the package tools
/// @param interrupted what dpkg has left half done; empty for nothing
/// @param installed packages of those that were asked for
/// @param ours packages that Mooring installed
/// @param dnsSettings other people's files and lines of dnsmasq
/// @param proxy apt's proxy; empty for none
public record SystemReport(
    Optional<Instant> time,
    Distribution distribution,
    boolean hasSystemd,
    boolean selinux,
    List<String> readOnly,
    List<FileSystem> space,
    List<FileSystem> inodes,
    List<Holder> holders,
    String interrupted,
    List<String> installed,
    List<String> ours,
    List<Listener> listeners,
    NameService names,
    boolean isResolverFrozen,
    List<String> dnsSettings,
    String proxy,
    List<WebProbe> probes) {

  /// Reads what [SystemScript] prints.
  public static SystemReport parse(String output) {
    var parts = new Sections(sections(output));
    return new SystemReport(
        parts
            .word("time")
            .filter(w -> w.matches("\\d{1,12}"))
            .map(Long::parseLong)
            .map(Instant::ofEpochSecond),
        Distribution.parse(parts.text("os")),
        parts.word("init").isPresent(),
        parts.word("selinux").filter("1"::equals).isPresent(),
        parts.lines("readonly"),
        FileSystem.parse(parts.text("space")),
        FileSystem.parse(parts.text("inodes")),
        Holder.parse(parts.text("locks")),
        parts.text("interrupted").strip(),
        parts.lines("installed").stream()
            .filter(line -> line.endsWith(" installed"))
            .map(line -> line.replaceFirst("(:\\S+)? installed$", ""))
            .toList(),
        parts.lines("ours"),
        Listener.parse(parts.text("listeners")),
        NameService.of(
            parts.word("link").orElse(""),
            parts.text("resolver"),
            parts.lines("units"),
            parts.word("dhclient").isPresent()),
        parts.word("frozen").isPresent(),
        parts.lines("dnsmasq"),
        parts.word("proxy").orElse(""),
        WebProbe.parse(parts.text("web")));
  }

  private static Map<String, List<String>> sections(String output) {
    var sections = new LinkedHashMap<String, List<String>>();
    var current = new ArrayList<String>();
    for (var line : output.lines().toList()) {
      if (line.startsWith(SystemScript.MARK)) {
        current = new ArrayList<>();
        sections.put(line.substring(SystemScript.MARK.length()), current);
      } else {
        current.add(line);
      }
    }
    return sections;
  }

  /// The parts of the output by name.
  private record Sections(Map<String, List<String>> byName) {

    List<String> lines(String name) {
      return byName.getOrDefault(name, List.of()).stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .toList();
    }

    String text(String name) {
      return String.join("\n", byName.getOrDefault(name, List.of()));
    }

    Optional<String> word(String name) {
      return lines(name).stream().findFirst();
    }
  }

  public boolean isInstalled(String name) {
    return installed.contains(name);
  }
}
