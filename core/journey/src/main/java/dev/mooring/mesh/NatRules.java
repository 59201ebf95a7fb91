package dev.mooring.mesh;

import dev.mooring.net.Ipv4Range;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a machine's iptables hand to the sidecar, read from `iptables -t nat -S`. Only chains that
/// packets really come by count.
///
/// @param outboundCidrs captured destinations, `*` for all
/// @param inboundPorts captured ports, `*` for all
public record NatRules(List<String> outboundCidrs, List<String> inboundPorts) {
  private static final Pattern DESTINATION = Pattern.compile(" -d (\\S+)");
  private static final Pattern PORT = Pattern.compile(" --dports? (\\d+)\\b");
  private static final Pattern REDIRECTED = Pattern.compile(".* -j ISTIO_(IN_)?REDIRECT\\b.*");

  public NatRules {
    outboundCidrs = List.copyOf(outboundCidrs);
    inboundPorts = List.copyOf(inboundPorts);
  }

  public static NatRules parse(String rules) {
    return new NatRules(
        redirected(rules, "OUTPUT", "ISTIO_OUTPUT")
            .filter(rule -> !rule.contains(" -o lo "))
            .map(rule -> first(DESTINATION, rule))
            .toList(),
        redirected(rules, "PREROUTING", "ISTIO_INBOUND").map(rule -> first(PORT, rule)).toList());
  }

  /// Whether connections to that address go to the sidecar.
  public boolean capturesOut(String ip) {
    return outboundCidrs.stream()
        .anyMatch(
            one -> one.equals("*") || Ipv4Range.read(one).filter(c -> c.contains(ip)).isPresent());
  }

  /// Whether connections that come in for that port go to the sidecar; SSH never does.
  public boolean capturesIn(int port) {
    return port != 22
        && (inboundPorts.contains("*") || inboundPorts.contains(Integer.toString(port)));
  }

  private static Stream<String> redirected(String rules, String hook, String chain) {
    var jump = Pattern.compile("(?m)^-A " + hook + " .*-j " + chain + "\\s*$");
    return jump.matcher(rules).find()
        ? rules
            .lines()
            .filter(rule -> rule.startsWith("-A " + chain + " "))
            .filter(rule -> REDIRECTED.matcher(rule).matches())
        : Stream.empty();
  }

  private static String first(Pattern pattern, String rule) {
    var found = pattern.matcher(rule);
    return found.find() ? found.group(1) : "*";
  }
}
