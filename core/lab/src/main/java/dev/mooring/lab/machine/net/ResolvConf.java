package dev.mooring.lab.machine.net;

import java.util.ArrayList;
import java.util.List;

/// /etc/resolv.conf: name servers in order, and the search list.
public record ResolvConf(List<String> servers, List<String> search) {
  public static final String PATH = "/etc/resolv.conf";

  public static ResolvConf parse(String text) {
    var servers = new ArrayList<String>();
    var search = new ArrayList<String>();
    for (var line : text.lines().toList()) {
      var words = List.of(line.strip().split("\\s+", -1));
      if (words.getFirst().equals("nameserver") && words.size() > 1) {
        servers.add(words.get(1));
      } else if (words.getFirst().equals("search")) {
        words.stream().skip(1).map(word -> word.replaceFirst("\\.$", "")).forEach(search::add);
      }
    }
    return new ResolvConf(List.copyOf(servers), List.copyOf(search));
  }

  /// The full names to try for a name, in order: a name without a dot gets the search list first.
  List<String> candidates(String name) {
    if (name.endsWith(".")) {
      return List.of(name.substring(0, name.length() - 1));
    }
    var searched = search.stream().map(domain -> name + "." + domain).toList();
    var all = new ArrayList<String>(name.contains(".") ? List.of(name) : searched);
    all.addAll(name.contains(".") ? searched : List.of(name));
    return all;
  }
}
