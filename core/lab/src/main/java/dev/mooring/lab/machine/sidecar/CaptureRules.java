package dev.mooring.lab.machine.sidecar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The rules of the nat table that `pilot-agent istio-iptables` makes from its environment (Istio
/// 1.24 and later), in the words of `iptables -S`.
///
/// @param uid of istio-proxy, whose own connections pass
/// @param nameServers those of resolv.conf
record CaptureRules(Map<String, String> environment, int uid, List<String> nameServers) {

  List<String> lines() {
    var rules = new ArrayList<String>();
    rules.add("-N ISTIO_INBOUND");
    rules.add("-N ISTIO_IN_REDIRECT");
    rules.add("-N ISTIO_OUTPUT");
    rules.add("-N ISTIO_REDIRECT");
    rules.add("-A ISTIO_REDIRECT -p tcp -j REDIRECT --to-ports 15001");
    rules.add("-A ISTIO_IN_REDIRECT -p tcp -j REDIRECT --to-ports 15006");
    inbound(rules);
    rules.add("-A OUTPUT -p tcp -j ISTIO_OUTPUT");
    outbound(rules);
    if (dns()) {
      datagrams(rules);
    }
    return rules;
  }

  private void inbound(List<String> rules) {
    var ports = list("ISTIO_INBOUND_PORTS");
    if (ports.isEmpty()) {
      return;
    }
    rules.add("-A PREROUTING -p tcp -j ISTIO_INBOUND");
    rules.add("-A ISTIO_INBOUND -p tcp -m tcp --dport 15008 -j RETURN");
    if (ports.contains("*")) {
      list("ISTIO_LOCAL_EXCLUDE_PORTS")
          .forEach(
              port -> rules.add("-A ISTIO_INBOUND -p tcp -m tcp --dport " + port + " -j RETURN"));
      rules.add("-A ISTIO_INBOUND -p tcp -j ISTIO_IN_REDIRECT");
    } else {
      ports.forEach(
          port ->
              rules.add(
                  "-A ISTIO_INBOUND -p tcp -m tcp --dport " + port + " -j ISTIO_IN_REDIRECT"));
    }
  }

  private void outbound(List<String> rules) {
    var out = "-A ISTIO_OUTPUT ";
    rules.add(out + "-s 127.0.0.6/32 -o lo -j RETURN");
    for (var owner : List.of("--uid-owner " + uid, "--gid-owner " + uid)) {
      rules.add(
          out
              + "! -d 127.0.0.1/32 -o lo -p tcp -m multiport ! --dports 53,15008 -m owner "
              + owner
              + " -j ISTIO_IN_REDIRECT");
      rules.add(out + "-o lo -p tcp -m tcp ! --dport 53 -m owner ! " + owner + " -j RETURN");
      rules.add(out + "-m owner " + owner + " -j RETURN");
    }
    list("ISTIO_LOCAL_OUTBOUND_PORTS_EXCLUDE")
        .forEach(port -> rules.add(out + "-p tcp -m tcp --dport " + port + " -j RETURN"));
    if (dns()) {
      nameServers.forEach(
          server ->
              rules.add(
                  out
                      + "-d "
                      + server
                      + "/32 -p tcp -m tcp --dport 53 -j REDIRECT --to-ports 15053"));
    }
    rules.add(out + "-d 127.0.0.1/32 -j RETURN");
    list("ISTIO_SERVICE_EXCLUDE_CIDR")
        .forEach(range -> rules.add(out + "-d " + range + " -j RETURN"));
    var ranges = list("ISTIO_SERVICE_CIDR");
    if (ranges.contains("*")) {
      rules.add(out + "-j ISTIO_REDIRECT");
    } else {
      ranges.forEach(range -> rules.add(out + "-d " + range + " -j ISTIO_REDIRECT"));
    }
  }

  private void datagrams(List<String> rules) {
    rules.add("-N ISTIO_OUTPUT_DNS");
    rules.add("-A OUTPUT -p udp -j ISTIO_OUTPUT_DNS");
    for (var owner : List.of("--uid-owner " + uid, "--gid-owner " + uid)) {
      rules.add("-A ISTIO_OUTPUT_DNS -p udp -m udp --dport 53 -m owner " + owner + " -j RETURN");
    }
    nameServers.forEach(
        server ->
            rules.add(
                "-A ISTIO_OUTPUT_DNS -d "
                    + server
                    + "/32 -p udp -m udp --dport 53 -j REDIRECT --to-ports 15053"));
  }

  private boolean dns() {
    return environment.getOrDefault("ISTIO_META_DNS_CAPTURE", "").equals("true");
  }

  private List<String> list(String name) {
    return List.of(environment.getOrDefault(name, "").split(",", -1)).stream()
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
