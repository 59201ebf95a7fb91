package dev.mooring.lab.machine.net;

import dev.mooring.lab.machine.disk.Accounts;
import dev.mooring.lab.machine.net.Resolver.Answer;
import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Options;
import dev.mooring.lab.machine.process.Program;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// `host`, `dig`, `nslookup` and `getent`.
public final class DnsPrograms {
  private final Resolver resolver;
  private final Accounts accounts;

  private DnsPrograms(Resolver resolver, Accounts accounts) {
    this.resolver = resolver;
    this.accounts = accounts;
  }

  public static Map<String, Program> all(Resolver resolver, Accounts accounts) {
    var programs = new DnsPrograms(resolver, accounts);
    return Map.of(
        "host",
        programs::host,
        "dig",
        programs::dig,
        "nslookup",
        programs::host,
        "getent",
        programs::getent);
  }

  private Answer ask(String name, String server) {
    if (server.isEmpty()) {
      return resolver.ask(name);
    }
    return resolver
        .askAt(server, name)
        .<Answer>map(
            found ->
                found.isEmpty()
                    ? new Answer.NoSuchName()
                    : new Answer.Found(name.replaceFirst("\\.$", ""), found))
        .orElseGet(Answer.NoServer::new);
  }

  private int host(Call call) throws IOException {
    var options = Options.parse(call.args(), "t:W:R:T4v");
    var name = options.operand(0);
    var server = options.operand(1);
    if (!server.isEmpty()) {
      call.println(
          "Using domain server:\nName: " + server + "\nAddress: " + server + "#53\nAliases: \n");
    }
    switch (ask(name, server)) {
      case Answer.Found(var full, var addresses) -> {
        for (var address : addresses) {
          call.println(full + " has address " + address);
        }
        return 0;
      }
      case Answer.NoSuchName() -> call.println("Host " + name + " not found: 3(NXDOMAIN)");
      case Answer.NoServer() ->
          call.println(";; connection timed out; no servers could be reached");
    }
    return 1;
  }

  private int dig(Call call) throws IOException {
    var server = "";
    var name = "";
    for (var arg : call.args()) {
      if (arg.startsWith("@")) {
        server = arg.substring(1);
      } else if (!arg.startsWith("+")
          && !arg.startsWith("-")
          && !List.of("A", "IN").contains(arg)) {
        name = arg;
      }
    }
    // dig asks for the name as it is, without the search list.
    var answer = ask(name.endsWith(".") ? name : name + ".", server);
    if (answer instanceof Answer.NoServer) {
      call.println(";; communications error: connection refused\n;; no servers could be reached");
      return 9;
    }
    var isShort = call.args().contains("+short");
    if (!isShort) {
      call.println(
          ";; ->>HEADER<<- opcode: QUERY, status: "
              + (answer instanceof Answer.Found ? "NOERROR" : "NXDOMAIN"));
    }
    if (answer instanceof Answer.Found(var full, var addresses)) {
      for (var address : addresses) {
        call.println(isShort ? address : full + ".\t30\tIN\tA\t" + address);
      }
    }
    return 0;
  }

  /// All keys are looked up; one that is not there makes the status 2.
  private int getent(Call call) throws IOException {
    var keys = call.args().size() > 1 ? call.args().subList(1, call.args().size()) : List.of("");
    var status = 0;
    for (var key : keys) {
      status = Math.max(status, getent(call, key));
    }
    return status;
  }

  private int getent(Call call, String key) throws IOException {
    return switch (call.args().isEmpty() ? "" : call.args().getFirst()) {
      case "hosts", "ahosts", "ahostsv4" -> hosts(call, key);
      case "passwd" ->
          entry(call, "/etc/passwd", accounts.find(key).map(user -> user.name()).orElse(key));
      case "group" -> entry(call, "/etc/group", key);
      default -> call.fail(1, "Unknown database: " + String.join(" ", call.args()));
    };
  }

  private int hosts(Call call, String name) throws IOException {
    var address = resolver.address(name);
    if (address.isPresent()) {
      call.println(address.get() + "\t" + name);
    }
    return address.isPresent() ? 0 : 2;
  }

  private static int entry(Call call, String file, String key) throws IOException {
    var found =
        call.text(file)
            .lines()
            .filter(line -> key.isEmpty() || line.startsWith(key + ":"))
            .toList();
    for (var line : found) {
      call.println(line);
    }
    return found.isEmpty() ? 2 : 0;
  }
}
