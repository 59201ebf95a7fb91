package dev.mooring.lab.machine.sidecar;

import dev.mooring.lab.machine.disk.Accounts;
import dev.mooring.lab.machine.disk.Disk;
import dev.mooring.lab.machine.disk.PosixException;
import dev.mooring.lab.machine.disk.Right;
import dev.mooring.lab.machine.net.NatTable;
import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Program;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// `pilot-agent` of today: makes the rules, and starts the agent where its files let it.
final class AgentProgram implements Program {
  private static final Pattern NAME_SERVER =
      Pattern.compile("(?m)^nameserver\\s+(\\d+\\.\\d+\\.\\d+\\.\\d+)");
  private static final String MESH = "/etc/istio/config/mesh";
  private static final String ROOT = "/etc/certs/root-cert.pem";
  private static final String PROXY = "/etc/istio/proxy";
  private final Disk disk;
  private final Accounts accounts;
  private final NatTable nat;
  private final Supplier<String> version;
  private final Consumer<AgentSettings> ready;

  /// @param version which release it is of
  /// @param ready gets the settings of an agent that can run
  AgentProgram(
      Disk disk,
      Accounts accounts,
      NatTable nat,
      Supplier<String> version,
      Consumer<AgentSettings> ready) {
    this.disk = disk;
    this.accounts = accounts;
    this.nat = nat;
    this.version = version;
    this.ready = ready;
  }

  @Override
  public int run(Call call) throws IOException {
    var verb = call.args().isEmpty() ? "" : call.args().getFirst();
    return switch (verb) {
      case "version" -> version(call);
      case "istio-iptables" -> capture(call);
      case "proxy" -> proxy(call);
      default -> {
        call.io().complain("Usage: pilot-agent [proxy|istio-iptables|version]");
        yield 1;
      }
    };
  }

  private int version(Call call) throws IOException {
    call.println("version.BuildInfo{Version:\"" + version.get() + "\"}");
    return 0;
  }

  private int capture(Call call) throws IOException {
    var servers =
        NAME_SERVER
            .matcher(disk.text("/etc/resolv.conf").orElse(""))
            .results()
            .map(found -> found.group(1))
            .toList();
    var uid = accounts.find("istio-proxy").map(user -> user.uid()).orElse(1337);
    var rules = new CaptureRules(call.context().environment(), uid, servers).lines();
    if (call.args().contains("--dry-run")) {
      for (var rule : rules) {
        call.println("iptables -t nat " + rule);
      }
      return 0;
    }
    if (!call.context().user().isRoot()) {
      return call.fail(1, "iptables v1.8.9 (nf_tables): Permission denied (you must be root)");
    }
    nat.dropIstio();
    if (!call.args().contains("--cleanup-only")) {
      nat.restore(rules);
    }
    return 0;
  }

  private int proxy(Call call) throws IOException {
    if (!call.context().disk().exists(ROOT)) {
      return end(call, "failed to create agent: root CA file for CA does not exist ." + ROOT);
    }
    for (var place : List.of(ROOT, MESH)) {
      if (disk.exists(place) && !call.files().may(call.path(place), Right.READ)) {
        return end(call, "failed to read " + place + ": open ." + place + ": permission denied");
      }
    }
    try {
      var bootstrap = call.path(PROXY + "/envoy-rev.json");
      try (var out = call.files().write(bootstrap, false)) {
        out.write("{}\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
      var settings = AgentSettings.of(call.context().environment(), disk.text(MESH).orElse(""));
      ready.accept(settings);
      return 0;
    } catch (PosixException refused) {
      return end(
          call,
          "failed to start envoy agent: failed to generate bootstrap config: open ."
              + PROXY
              + "/envoy-rev.json: "
              + refused.errno().text().toLowerCase(java.util.Locale.ROOT));
    } catch (IllegalArgumentException noSettings) {
      return end(
          call,
          "failed to get proxy config: could not parse ." + MESH + ": " + noSettings.getMessage());
    }
  }

  private static int end(Call call, String why) throws IOException {
    call.io().complain("Error: " + why);
    return 255;
  }
}
