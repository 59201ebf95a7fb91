package dev.mooring.system;

import java.util.List;
import java.util.regex.Pattern;

/// A program that holds a port.
///
/// @param protocol `tcp` or `udp`
/// @param address without the interface: `127.0.0.53`, `0.0.0.0`, `::`, or `*` for all addresses of
///   both families
/// @param program its name; empty where the kernel does not tell
public record Listener(String protocol, String address, int port, String program) {
  private static final Pattern PLACE = Pattern.compile("\\[?([^\\]%]*)(%[^\\]]*)?]?:(\\d+)");
  private static final Pattern PROGRAM = Pattern.compile("\\(\\(\"([^\"]*)\"");

  /// Reads what `ss -Hlntup` prints.
  public static List<Listener> parse(String ss) {
    return ss.lines()
        .map(line -> line.strip().split("\\s+"))
        .filter(words -> words.length >= 5)
        .filter(words -> PLACE.matcher(words[4]).matches())
        .map(Listener::of)
        .toList();
  }

  private static Listener of(String[] words) {
    var place = PLACE.matcher(words[4]);
    var program = PROGRAM.matcher(words.length > 6 ? words[6] : "");
    return place.matches()
        ? new Listener(
            words[0],
            place.group(1),
            Integer.parseInt(place.group(3)),
            program.find() ? program.group(1) : "")
        : new Listener(words[0], "", 0, "");
  }

  /// Whether nobody else can listen on 127.0.0.1 at this port. A listener on one other address, as
  /// systemd-resolved on 127.0.0.53, is not in the way.
  public boolean isInTheWay() {
    return List.of("127.0.0.1", "0.0.0.0", "*").contains(address);
  }
}
