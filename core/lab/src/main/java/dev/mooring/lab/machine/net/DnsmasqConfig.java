package dev.mooring.lab.machine.net;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What dnsmasq was told: which names it answers itself and which it hands on.
final class DnsmasqConfig {
  private static final Pattern RULE = Pattern.compile("(address|server|local)=/(.*)/([^/]*)");
  private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}(#\\d+)?");
  private static final Set<String> OTHER_OPTIONS =
      Set.of(
          "dhcp-range",
          "listen-address",
          "bind-interfaces",
          "bind-dynamic",
          "no-resolv",
          "port",
          "interface",
          "except-interface",
          "cache-size",
          "domain-needed",
          "bogus-priv",
          "log-queries",
          "no-hosts",
          "resolv-file",
          "strict-order",
          "all-servers",
          "expand-hosts",
          "conf-dir",
          "domain",
          "no-negcache",
          "user",
          "group",
          "no-poll",
          "rebind-localhost-ok",
          "stop-dns-rebind",
          "neg-ttl",
          "local-ttl");
  private final List<Rule> rules = new ArrayList<>();
  private final List<String> upstreams = new ArrayList<>();
  private final Map<String, String> options = new HashMap<>();

  /// @param isAddress answered here; else handed on to the server
  /// @param target an address; empty means that there is no such name
  record Rule(String domain, boolean isAddress, String target) {}

  /// @throws IllegalArgumentException with dnsmasq's message for a line that it refuses
  void read(String file, String text) {
    var number = 0;
    for (var line : text.lines().toList()) {
      number++;
      var option = line.replaceFirst("(^|\\s)#.*", "").strip();
      if (!option.isEmpty()) {
        var problem = add(option);
        if (problem.isPresent()) {
          throw new IllegalArgumentException(problem.get() + " at line " + number + " of " + file);
        }
      }
    }
  }

  private Optional<String> add(String option) {
    var matcher = RULE.matcher(option);
    if (matcher.matches()) {
      var target = matcher.group(3);
      if (!target.isEmpty() && !ADDRESS.matcher(target).matches()) {
        return Optional.of("bad address");
      }
      for (var domain : matcher.group(2).split("/", -1)) {
        rules.add(
            new Rule(
                domain,
                !matcher.group(1).equals("server") || target.isEmpty(),
                target.replaceFirst("#.*", "")));
      }
      return Optional.empty();
    }
    var name = option.replaceFirst("\\s*=.*", "");
    if (name.equals("server")) {
      var target = option.replaceFirst("[^=]*=\\s*", "");
      upstreams.add(target);
      return ADDRESS.matcher(target).matches() ? Optional.empty() : Optional.of("bad address");
    }
    options.put(name, option.replaceFirst("[^=]*=?\\s*", ""));
    return OTHER_OPTIONS.contains(name) ? Optional.empty() : Optional.of("bad option");
  }

  /// The rule for a name: a domain holds for all below it, and the longest domain wins.
  Optional<Rule> rule(String name) {
    return rules.stream()
        .filter(rule -> name.equals(rule.domain()) || name.endsWith("." + rule.domain()))
        .max(Comparator.comparingInt(rule -> rule.domain().length()));
  }

  /// The address that it listens on: all of them, unless it was told to bind one alone.
  String address() {
    return options.containsKey("bind-interfaces")
        ? options.getOrDefault("listen-address", "0.0.0.0")
        : "0.0.0.0";
  }

  /// The file with the servers that it hands questions on to.
  String resolvFile() {
    return options.getOrDefault("resolv-file", ResolvConf.PATH);
  }

  List<String> upstreams() {
    return upstreams;
  }
}
