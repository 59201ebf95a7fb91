package dev.mooring.lab.mesh.tutorial;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The lines `address=/<domain>/<ip>` of a dnsmasq configuration: names that it answers itself.
record DnsmasqAddresses(List<Entry> entries) {

  record Entry(String domain, String ip) {

    /// dnsmasq takes a line for the domain itself and for everything below it.
    boolean covers(String name) {
      return name.equals(domain) || name.endsWith("." + domain);
    }
  }

  static DnsmasqAddresses parse(String text) {
    return new DnsmasqAddresses(
        text.lines().map(String::strip).flatMap(DnsmasqAddresses::line).toList());
  }

  /// The address of the longest domain that covers the name; a line without an address says that
  /// the name does not exist.
  Optional<String> lookup(String name) {
    var wanted = name.toLowerCase(Locale.ROOT);
    return entries.stream()
        .filter(entry -> entry.covers(wanted))
        .max(Comparator.comparingInt(entry -> entry.domain().length()))
        .map(Entry::ip)
        .filter(ip -> !ip.isEmpty());
  }

  /// One line may name several domains before its address.
  private static Stream<Entry> line(String line) {
    if (!line.startsWith("address=/")) {
      return Stream.empty();
    }
    var parts = List.of(line.substring(line.indexOf('/') + 1).split("/", -1));
    return parts.stream()
        .limit(parts.size() - 1L)
        .map(domain -> new Entry(domain.toLowerCase(Locale.ROOT), parts.getLast()));
  }
}
