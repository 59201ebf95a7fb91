package dev.mooring.step.istio1;

import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.facts.Joining;
import dev.mooring.facts.MachineAddress;
import dev.mooring.facts.WorkloadCertificate;
import dev.mooring.port.MachineReader;
import dev.mooring.port.Outcome;
import dev.mooring.port.Resource;
import dev.mooring.port.WorldView;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Did it join? The questions in the order in which the answers become true.
record JoinChecks(Joining joining) {
  private static final String STATE = "systemctl show istio -p ActiveState -p NRestarts";
  private static final Pattern RESTARTS = Pattern.compile("NRestarts=(\\d+)");
  private static final String READY =
      "curl -s -o /dev/null -w '%{http_code}' -m 5 localhost:15021/healthz/ready";

  /// The unit is started again for ever, so "active" alone says little.
  Finding unit(WorldView world) {
    var state = ask(world, STATE);
    var counted = RESTARTS.matcher(state);
    var restarts = counted.find() ? Integer.parseInt(counted.group(1)) : 0;
    if (state.contains("ActiveState=active")
        && (restarts == 0 || ask(world, READY).equals("200"))) {
      return Finding.passed("istio.service");
    }
    return explained(
        world,
        Finding.waiting(
            Hint.SIDECAR_KEEPS_STOPPING, joining.machine().name(), String.valueOf(restarts)));
  }

  Finding ready(WorldView world) {
    var status = ask(world, READY);
    return status.equals("200")
        ? Finding.passed("15021/healthz/ready 200")
        : explained(world, Finding.waiting(Hint.PROXY_NOT_READY, joining.machine().name(), status));
  }

  Finding certificate(WorldView world) {
    var wanted = joining.identity(world);
    return WorkloadCertificate.find(world, joining.machine())
        .filter(found -> found.identity().equals(wanted) && found.isInDate(world.now()))
        .<Finding>map(found -> Finding.passed(wanted + ", " + found.notAfter()))
        .orElseGet(
            () ->
                explained(
                    world,
                    Finding.waiting(
                        Hint.MESH_CERTIFICATE_MISSING, joining.machine().name(), wanted)));
  }

  Finding entry(WorldView world) {
    var group = joining.group().namespace() + "/" + joining.group().name();
    var found = find(world);
    if (found.isEmpty()) {
      return explained(
          world, Finding.waiting(Hint.MACHINE_NOT_REGISTERED, joining.machine().name(), group));
    }
    var name = found.get().ref().name();
    return annotation(found.get(), "istio.io/connectedAt").isEmpty()
        ? explained(
            world, Finding.waiting(Hint.ENTRY_NOT_CONNECTED, joining.machine().name(), name))
        : Finding.passed(name);
  }

  /// Where the group has a probe, istiod sends nobody to a machine that fails it.
  Finding health(WorldView world) {
    if (joining.groupNow(world).probe().isEmpty()) {
      return Finding.passed("–");
    }
    return find(world)
        .map(entry -> entry.json().at("/status/conditions"))
        .flatMap(JoinChecks::healthy)
        .map(this::healthFinding)
        .orElse(Finding.waiting(Hint.ENTRY_UNHEALTHY, joining.machine().name(), "–"));
  }

  private static Optional<JsonNode> healthy(JsonNode conditions) {
    return conditions
        .valueStream()
        .filter(condition -> condition.path("type").asString("").equals("Healthy"))
        .findFirst();
  }

  private Finding healthFinding(JsonNode condition) {
    return condition.path("status").asString("").equals("True")
        ? Finding.passed("Healthy")
        : Finding.waiting(
            Hint.ENTRY_UNHEALTHY,
            joining.machine().name(),
            condition.path("message").asString("–"));
  }

  /// The entry that istiod made of the group for this machine.
  private Optional<Resource> find(WorldView world) {
    var address = MachineAddress.find(world, joining.machine()).orElse("");
    return world
        .cluster()
        .list(joining.plane().kinds().workloadEntry(), joining.group().namespace(), Map.of())
        .stream()
        .filter(
            entry ->
                annotation(entry, "istio.io/autoRegistrationGroup").equals(joining.group().name()))
        .filter(entry -> entry.text("/spec/address").equals(address))
        .findFirst();
  }

  private static String annotation(Resource entry, String key) {
    return entry.json().path("metadata").path("annotations").path(key).asString("");
  }

  private Finding explained(WorldView world, Finding otherwise) {
    return new JoinLogs(joining).finding(world, otherwise);
  }

  private String ask(WorldView world, String commandLine) {
    Optional<? extends MachineReader> there = world.machine(joining.machine());
    return there.map(one -> one.ask(commandLine)).map(Outcome::out).orElse("").strip();
  }
}
