package dev.mooring.lab.machine.net;

import dev.mooring.lab.world.MachineState.Capture;
import dev.mooring.lab.world.MachineState.Exempt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The nat table: chains and their rules, in the words of `iptables -S`.
public final class NatTable {
  private static final List<String> BUILT_IN =
      List.of("PREROUTING", "INPUT", "FORWARD", "OUTPUT", "POSTROUTING");
  private final List<String> begin;
  private final Map<String, List<String>> chains = new LinkedHashMap<>();

  public NatTable() {
    this(List.of("PREROUTING", "INPUT", "OUTPUT", "POSTROUTING"));
  }

  private NatTable(List<String> begin) {
    this.begin = begin;
    clear();
  }

  /// The table of what may pass; nothing of it goes elsewhere.
  public static NatTable filter() {
    return new NatTable(List.of("INPUT", "FORWARD", "OUTPUT"));
  }

  /// As after boot: rules do not outlive the kernel.
  public synchronized void clear() {
    chains.clear();
    begin.forEach(chain -> chains.put(chain, new ArrayList<>()));
  }

  /// All chains and rules as `iptables -t nat -S` words them.
  public synchronized List<String> lines() {
    return Stream.concat(
            chains.keySet().stream().filter(chain -> !isBuiltIn(chain)).map(chain -> "-N " + chain),
            chains.entrySet().stream()
                .flatMap(
                    chain ->
                        chain.getValue().stream().map(rule -> "-A " + chain.getKey() + " " + rule)))
        .toList();
  }

  synchronized Optional<List<String>> rules(String chain) {
    return Optional.ofNullable(chains.get(chain)).map(List::copyOf);
  }

  synchronized List<String> names() {
    return List.copyOf(chains.keySet());
  }

  static boolean isBuiltIn(String chain) {
    return BUILT_IN.contains(chain);
  }

  synchronized void create(String chain) {
    chains.put(chain, new ArrayList<>());
  }

  synchronized void delete(String chain) {
    chains.remove(chain);
  }

  synchronized void change(String chain, java.util.function.Consumer<List<String>> change) {
    Optional.ofNullable(chains.get(chain)).ifPresent(change);
  }

  synchronized boolean isUsed(String chain) {
    return chains.values().stream()
        .flatMap(List::stream)
        .anyMatch(rule -> rule.endsWith("-j " + chain));
  }

  /// What these rules send to the sidecar; empty where no chain of Istio's is reached.
  public synchronized Optional<Capture> capture() {
    var leaving = reached("OUTPUT");
    var arriving = reached("PREROUTING");
    var outbound =
        leaving.stream()
            .filter(rule -> rule.endsWith("-j ISTIO_REDIRECT") && !rule.contains("-o lo"))
            .map(rule -> word(rule, "-d").orElse("*"))
            .toList();
    var inbound =
        arriving.stream()
            .filter(rule -> rule.matches(".*-j ISTIO_(IN_)?REDIRECT"))
            .map(rule -> word(rule, "--dport").orElse("*"))
            .toList();
    return outbound.isEmpty() && inbound.isEmpty() && leaving.isEmpty()
        ? Optional.empty()
        : Optional.of(new Capture(outbound, inbound, exempt(leaving, arriving)));
  }

  /// Whether these rules send a new connection from outside elsewhere than to the server on that
  /// port. Those that are open go on as they began.
  public synchronized boolean redirects(int port) {
    return fate("PREROUTING", Integer.toString(port)).filter("REDIRECT"::equals).isPresent();
  }

  /// The target that ends the way through a chain; empty where the calling chain goes on.
  private Optional<String> fate(String chain, String port) {
    for (var rule : rules(chain).orElse(List.of())) {
      if (!rule.contains("-p udp") && word(rule, "--dport").orElse(port).equals(port)) {
        var target = word(rule, "-j").orElse("");
        var end = chains.containsKey(target) ? fate(target, port) : Optional.of(target);
        if (end.isPresent()) {
          return end.filter(word -> !word.equals("RETURN"));
        }
      }
    }
    return Optional.empty();
  }

  private static Exempt exempt(List<String> leaving, List<String> arriving) {
    var users = new HashSet<>(Set.of("istio-proxy"));
    if (leaving.stream().anyMatch(rule -> rule.matches(".*--uid-owner (0|root) -j RETURN"))) {
      users.add("root");
    }
    return new Exempt(
        Set.copyOf(users),
        words(leaving.stream().filter(rule -> rule.endsWith("-j RETURN")), "-d").stream()
            .filter(range -> !range.equals("127.0.0.1/32"))
            .toList(),
        words(arriving.stream().filter(rule -> rule.endsWith("-j RETURN")), "--dport").stream()
            .filter(port -> !port.equals("22"))
            .toList(),
        words(leaving.stream().filter(rule -> rule.contains("--to-ports 15053")), "-d").stream()
            .map(address -> address.replaceFirst("/32$", ""))
            .distinct()
            .toList());
  }

  private static List<String> words(Stream<String> rules, String option) {
    return rules
        .filter(rule -> !rule.contains("! " + option))
        .flatMap(rule -> word(rule, option).stream())
        .toList();
  }

  /// Adds chains and rules, written as `iptables -S` writes them: `-N ISTIO_OUTPUT`, `-A OUTPUT …`.
  public synchronized void restore(List<String> lines) {
    for (var line : lines) {
      var words = line.split(" ", 3);
      if (words[0].equals("-N")) {
        chains.putIfAbsent(words[1], new ArrayList<>());
      } else {
        chains.computeIfAbsent(words[1], _ -> new ArrayList<>()).add(words[2]);
      }
    }
  }

  /// Takes every chain of Istio's away, and the rules that lead there.
  public synchronized void dropIstio() {
    chains.keySet().removeIf(chain -> chain.startsWith("ISTIO_"));
    chains.values().forEach(rules -> rules.removeIf(rule -> rule.contains("-j ISTIO_")));
  }

  private List<String> reached(String from) {
    return rules(from).orElse(List.of()).stream()
        .flatMap(rule -> word(rule, "-j").stream())
        .filter(chain -> chain.startsWith("ISTIO_"))
        .flatMap(chain -> rules(chain).orElse(List.of()).stream())
        .toList();
  }

  private static Optional<String> word(String rule, String option) {
    var words = List.of(rule.split(" ", -1));
    var at = words.indexOf(option);
    return at < 0 || at + 1 >= words.size() ? Optional.empty() : Optional.of(words.get(at + 1));
  }
}
