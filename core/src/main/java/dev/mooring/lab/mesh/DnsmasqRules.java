package dev.mooring.lab.mesh;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The lines of a dnsmasq configuration that decide about names.
record DnsmasqRules(List<Rule> rules) {

  /// @param isServer true asks another server (`server=`), false answers itself (`address=`)
  /// @param value the address; empty means that the name does not exist
  record Rule(boolean isServer, String domain, String value) {

    /// dnsmasq takes a rule for the domain itself and for everything below it.
    boolean covers(String name) {
      return name.equals(domain) || name.endsWith("." + domain);
    }
  }

  static DnsmasqRules parse(String text) {
    return new DnsmasqRules(text.lines().map(String::strip).flatMap(DnsmasqRules::line).toList());
  }

  /// The rule with the longest domain that covers the name.
  Optional<Rule> ruleFor(String name) {
    var wanted = name.toLowerCase(Locale.ROOT);
    return rules.stream()
        .filter(rule -> rule.covers(wanted))
        .max(Comparator.comparingInt(rule -> rule.domain().length()));
  }

  private static Stream<Rule> line(String line) {
    var isServer = line.startsWith("server=/");
    if (!isServer && !line.startsWith("address=/")) {
      return Stream.empty();
    }
    var parts = List.of(line.substring(line.indexOf('/') + 1).split("/", -1));
    return parts.stream()
        .limit(parts.size() - 1L)
        .map(domain -> new Rule(isServer, domain.toLowerCase(Locale.ROOT), parts.getLast()));
  }
}
