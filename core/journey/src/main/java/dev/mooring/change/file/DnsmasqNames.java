package dev.mooring.change.file;

import dev.mooring.change.OnMachine;
import dev.mooring.command.Script;
import dev.mooring.mesh.MarkedBlock;
import dev.mooring.port.WorldView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What others' files say about the names that `kubedns` gives: dnsmasq reads all of its files and
/// the hosts file, and of two answers for a name either one may count.
///
/// @param lines those of others about these names
/// @param areGiven whether they give all of them as ours would
record DnsmasqNames(List<Line> lines, boolean areGiven) {
  private static final String CLUSTER = ".svc.cluster.local";
  private static final Pattern RULE = Pattern.compile("(address|server|local)=/(.*)/([^/]*)");
  private static final Pattern RECORD = Pattern.compile("(host-record|cname)=(.*)");

  /// @param place `FILE:NUMBER`
  /// @param isWanted whether it says what ours would
  record Line(String place, String text, boolean isWanted) {}

  /// What is said of a name: `address=10.1.1.1`, `server=10.1.1.1`.
  private record Rule(String name, String says) {}

  /// @param wanted the text of `kubedns`
  static DnsmasqNames of(OnMachine change, WorldView world, String wanted) {
    var rules = new HashMap<String, String>();
    wanted
        .lines()
        .flatMap(DnsmasqNames::rules)
        .forEach(rule -> rules.put(rule.name(), rule.says()));
    var lines = new ArrayList<Line>();
    var given = new HashSet<String>();
    var isInBlock = false;
    for (var line : said(change, world)) {
      var parts = line.split(":", 3);
      isInBlock = isInBlock ? !MarkedBlock.isEnd(parts[2]) : MarkedBlock.isBegin(parts[2]);
      var said = isInBlock ? List.<Rule>of() : about(parts, rules);
      if (!said.isEmpty()) {
        var isWanted = said.stream().allMatch(rule -> rule.says().equals(rules.get(rule.name())));
        said.forEach(rule -> given.add(rule.name()));
        lines.add(new Line(parts[0] + ":" + parts[1], parts[2].strip(), isWanted));
      }
    }
    var areGiven = given.containsAll(rules.keySet()) && lines.stream().allMatch(Line::isWanted);
    return new DnsmasqNames(List.copyOf(lines), areGiven);
  }

  private static List<String> said(OnMachine change, WorldView world) {
    var script = Script.of(DnsmasqNames.class, "dnsmasq-lines");
    return change
        .look(world)
        .map(there -> OnMachine.ask(there, script).out())
        .orElse("")
        .lines()
        .toList();
  }

  /// What a line says about names that we give; a longer name in the cluster's domain wins over the
  /// domain.
  private static List<Rule> about(String[] parts, Map<String, String> rules) {
    var text = parts[2].replaceFirst("(^|\\s)#.*", "").strip();
    var said = parts[0].equals(HostNames.PATH) ? hosts(text) : rules(text);
    return said.filter(rule -> rules.containsKey(rule.name()) || rule.name().endsWith(CLUSTER))
        .toList();
  }

  private static Stream<Rule> hosts(String text) {
    var words = List.of(text.split("\\s+", -1));
    return words.stream().skip(1).map(name -> new Rule(name, "address=" + words.getFirst()));
  }

  private static Stream<Rule> rules(String text) {
    var rule = RULE.matcher(text);
    if (rule.matches()) {
      var kind = rule.group(1).equals("address") ? "address=" : "server=";
      var value = kind + rule.group(3).replaceFirst("#53$", "");
      return Stream.of(rule.group(2).split("/", -1)).map(name -> new Rule(name, value));
    }
    var record = RECORD.matcher(text);
    if (!record.matches()) {
      return Stream.empty();
    }
    var words = List.of(record.group(2).split("\\s*,\\s*", -1));
    var address = words.stream().filter(word -> word.matches("[0-9.]*\\.[0-9.]*")).findFirst();
    return words.stream().map(name -> new Rule(name, "address=" + address.orElse("?")));
  }

  /// The line that is in the way.
  Optional<Line> differing() {
    return lines.stream().filter(line -> !line.isWanted()).findFirst();
  }
}
