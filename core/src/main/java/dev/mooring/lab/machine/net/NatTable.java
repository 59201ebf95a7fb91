package dev.mooring.lab.machine.net;

import dev.mooring.lab.MachineState.Capture;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The nat table: chains and their rules, in the words of `iptables -S`.
public final class NatTable {
  private static final List<String> BUILT_IN =
      List.of("PREROUTING", "INPUT", "OUTPUT", "POSTROUTING");
  private final Map<String, List<String>> chains = new LinkedHashMap<>();

  public NatTable() {
    clear();
  }

  /// As after boot: rules do not outlive the kernel.
  public synchronized void clear() {
    chains.clear();
    BUILT_IN.forEach(chain -> chains.put(chain, new ArrayList<>()));
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
    var outbound =
        reached("OUTPUT").stream()
            .filter(rule -> rule.endsWith("-j ISTIO_REDIRECT") && !rule.contains("-o lo"))
            .map(rule -> word(rule, "-d").orElse("*"))
            .toList();
    var inbound =
        reached("PREROUTING").stream()
            .filter(rule -> rule.endsWith("-j ISTIO_REDIRECT"))
            .map(rule -> word(rule, "--dport").orElse("*"))
            .toList();
    return outbound.isEmpty() && inbound.isEmpty() && reached("OUTPUT").isEmpty()
        ? Optional.empty()
        : Optional.of(new Capture(outbound, inbound));
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
