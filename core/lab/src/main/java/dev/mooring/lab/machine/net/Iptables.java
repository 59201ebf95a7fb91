package dev.mooring.lab.machine.net;

import dev.mooring.lab.machine.disk.Accounts;
import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Program;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// `iptables`: the tables nat and filter with their rules.
public final class Iptables implements Program {
  private static final Set<String> COMMANDS =
      Set.of("-A", "-I", "-D", "-C", "-N", "-F", "-X", "-S", "-L", "-P");
  private final NatTable nat;
  private final NatTable filter;
  private final Accounts accounts;

  public Iptables(NatTable nat, NatTable filter, Accounts accounts) {
    this.nat = nat;
    this.filter = filter;
    this.accounts = accounts;
  }

  @Override
  public int run(Call call) throws IOException {
    return call.name().equals("iptables-save") ? save(call) : change(call);
  }

  private int save(Call call) throws IOException {
    if (!call.context().user().isRoot()) {
      return call.fail(
          4,
          "v1.8.9 (nf_tables): Could not fetch rule set generation id: Permission denied (you must"
              + " be root)");
    }
    var at = call.args().indexOf("-t");
    var only = at < 0 || at + 1 >= call.args().size() ? "" : call.args().get(at + 1);
    for (var table : List.of("nat", "filter")) {
      if (only.isEmpty() || only.equals(table)) {
        save(call, table);
      }
    }
    return 0;
  }

  private void save(Call call, String name) throws IOException {
    var table = name.equals("nat") ? nat : filter;
    call.println("*" + name);
    for (var chain : table.names()) {
      call.println(":" + chain + (NatTable.isBuiltIn(chain) ? " ACCEPT [0:0]" : " - [0:0]"));
    }
    for (var chain : table.names()) {
      for (var rule : table.rules(chain).orElse(List.of())) {
        call.println("-A " + chain + " " + rule);
      }
    }
    call.println("COMMIT");
  }

  private int change(Call call) throws IOException {
    if (!call.context().user().isRoot()) {
      return call.fail(
          4,
          "v1.8.9 (nf_tables): Could not fetch rule set generation id: Permission denied (you must"
              + " be root)");
    }
    var args = new ArrayList<>(call.args());
    args.removeIf(
        arg ->
            arg.equals("-w")
                || arg.equals("-n")
                || arg.equals("-v")
                || arg.equals("--line-numbers"));
    args.replaceAll(
        arg ->
            arg.equals("--list-rules")
                ? "-S"
                : arg.equals("--list")
                    ? "-L"
                    : arg.equals("-nL") || arg.equals("-nvL") ? "-L" : arg);
    var at = args.indexOf("-t");
    var table = at < 0 || at + 1 >= args.size() ? "filter" : args.get(at + 1);
    if (at >= 0) {
      args.subList(at, Math.min(args.size(), at + 2)).clear();
    }
    if (args.isEmpty() || !COMMANDS.contains(args.getFirst())) {
      return call.fail(2, "v1.8.9 (nf_tables): no command specified");
    }
    var command = args.removeFirst();
    var chain = args.isEmpty() ? "" : args.removeFirst();
    return switch (table) {
      case "nat" -> change(call, nat, command, chain, args);
      case "filter" -> change(call, filter, command, chain, args);
      default -> 0;
    };
  }

  private int change(Call call, NatTable nat, String command, String chain, List<String> words)
      throws IOException {
    var present = nat.rules(chain);
    if (!chain.isEmpty() && present.isEmpty() && !command.equals("-N")) {
      return call.fail(1, "v1.8.9 (nf_tables): Chain '" + chain + "' does not exist");
    }
    var position =
        command.equals("-I") && !words.isEmpty() && words.getFirst().matches("\\d+")
            ? Integer.parseInt(words.removeFirst()) - 1
            : 0;
    var rule = rule(words);
    switch (command) {
      case "-N" -> {
        if (present.isPresent()) {
          return call.fail(1, "v1.8.9 (nf_tables): Chain already exists.");
        }
        nat.create(chain);
      }
      case "-A" -> nat.change(chain, rules -> rules.add(rule));
      case "-I" -> nat.change(chain, rules -> rules.add(Math.min(position, rules.size()), rule));
      case "-D", "-C" -> {
        if (!present.orElse(List.of()).contains(rule)) {
          return call.fail(
              1, "v1.8.9 (nf_tables): Bad rule (does a matching rule exist in that chain?).");
        }
        if (command.equals("-D")) {
          nat.change(chain, rules -> rules.remove(rule));
        }
      }
      case "-F" ->
          (chain.isEmpty() ? nat.names() : List.of(chain))
              .forEach(name -> nat.change(name, List::clear));
      case "-X" -> {
        return remove(call, nat, chain);
      }
      case "-S" -> list(call, nat, chain);
      case "-L" -> table(call, nat, chain);
      default -> {}
    }
    return 0;
  }

  private static int remove(Call call, NatTable nat, String chain) throws IOException {
    if (chain.isEmpty()) {
      nat.names().stream().filter(name -> !NatTable.isBuiltIn(name)).forEach(nat::delete);
      return 0;
    }
    if (NatTable.isBuiltIn(chain)
        || nat.isUsed(chain)
        || !nat.rules(chain).orElse(List.of()).isEmpty()) {
      return call.fail(
          1, "v1.8.9 (nf_tables):  CHAIN_DEL failed (Device or resource busy): chain " + chain);
    }
    nat.delete(chain);
    return 0;
  }

  private static void list(Call call, NatTable nat, String only) throws IOException {
    var names = only.isEmpty() ? nat.names() : List.of(only);
    for (var name : names) {
      call.println(NatTable.isBuiltIn(name) ? "-P " + name + " ACCEPT" : "-N " + name);
    }
    for (var name : names) {
      for (var rule : nat.rules(name).orElse(List.of())) {
        call.println("-A " + name + " " + rule);
      }
    }
  }

  private static void table(Call call, NatTable nat, String only) throws IOException {
    for (var name : only.isEmpty() ? nat.names() : List.of(only)) {
      call.println(
          "Chain " + name + (NatTable.isBuiltIn(name) ? " (policy ACCEPT)" : " (1 references)"));
      call.println("target     prot opt source               destination");
      for (var rule : nat.rules(name).orElse(List.of())) {
        var target = rule.replaceFirst(".*-j (\\S+).*", "$1");
        call.println(
            "%-10s tcp  --  anywhere             anywhere  %s"
                .formatted(target, rule.replaceFirst("-j \\S+", "").strip()));
      }
      call.println("");
    }
  }

  // The order and the numbers that the kernel gives back.
  private String rule(List<String> words) {
    var text = String.join(" ", words);
    if (text.contains("--dport") && !text.contains("-m tcp")) {
      text = text.replace("--dport", "-m tcp --dport");
    }
    for (var i = 0; i + 1 < words.size(); i++) {
      if (words.get(i).equals("--uid-owner")) {
        var name = words.get(i + 1);
        var uid = accounts.find(name).map(user -> String.valueOf(user.uid())).orElse(name);
        text = text.replace("--uid-owner " + name, "--uid-owner " + uid);
      }
    }
    return text.replace("--to-port ", "--to-ports ");
  }
}
