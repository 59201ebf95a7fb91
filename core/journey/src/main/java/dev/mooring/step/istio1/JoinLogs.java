package dev.mooring.step.istio1;

import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.facts.Joining;
import dev.mooring.facts.MachineAddress;
import dev.mooring.mesh.istio1.JoinFailure;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the agent on the machine and istiod say about a machine that does not get in.
record JoinLogs(Joining joining) {
  private static final int LINES = 60;
  private static final String LOG = "sudo tail -n " + LINES + " /var/log/istio/istio.log; true";

  /// Envoy's words, and those that an agent ends with.
  private static final String ERRORS = "sudo tail -n 5 /var/log/istio/istio.err.log; true";

  /// What was said before that does not matter any more.
  private static final Pattern BEGIN =
      Pattern.compile("Proxy role|connected to (delta )?upstream XDS server");

  /// The hint for what is said there.
  ///
  /// @param otherwise what is found where nothing is said that is known
  Finding finding(WorldView world, Finding otherwise) {
    return JoinFailure.in(agent(world), istiod(world))
        .<Finding>map(
            told ->
                Finding.waiting(
                    hint(told.failure()),
                    joining.machine().name(),
                    joining.group().namespace() + "/" + joining.group().name(),
                    told.line().strip()))
        .orElse(otherwise);
  }

  private static Hint hint(JoinFailure failure) {
    return switch (failure) {
      case WRONG_CLUSTER -> Hint.CLUSTER_NAMED_OTHERWISE;
      case NO_GROUP -> Hint.GROUP_UNKNOWN_TO_ISTIOD;
      case TOKEN_EXPIRED, TOKEN_MISSING -> Hint.TOKEN_EXPIRED;
      case FOREIGN_CERTIFICATE -> Hint.CERTIFICATE_OF_ANOTHER_MESH;
      case IDENTITY -> Hint.IDENTITY_NOT_OF_GROUP;
      case PERMISSION -> Hint.PROXY_FILES_UNREADABLE;
      case PLAINTEXT -> Hint.ISTIOD_IN_PLAIN_TEXT;
      case WRONG_ROOT, WRONG_NAME -> Hint.ROOT_CERTIFICATE_WRONG;
      case UNREACHABLE -> Hint.ISTIOD_OUT_OF_REACH;
      case NOT_AUTHENTICATED -> Hint.IDENTITY_NOT_ACCEPTED;
    };
  }

  /// What its present run says. One that has ended said the reason last, and elsewhere.
  private List<String> agent(WorldView world) {
    var log = ask(world, LOG);
    var now = log.subList(begin(log), log.size()).stream();
    var errors = ask(world, ERRORS).stream();
    return world
            .machine(joining.machine())
            .filter(there -> there.ask("systemctl is-active --quiet istio").isOk())
            .isPresent()
        ? Stream.concat(errors, now).toList()
        : Stream.concat(now, errors).toList();
  }

  private List<String> ask(WorldView world, String commandLine) {
    return world
        .machine(joining.machine())
        .map(there -> there.ask(commandLine).out().lines().toList())
        .orElse(List.of());
  }

  private static int begin(List<String> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (BEGIN.matcher(lines.get(i)).find()) {
        return i;
      }
    }
    return 0;
  }

  /// Empty where nobody may read it: the agent's own words have to do then.
  private List<String> istiod(WorldView world) {
    try {
      var address = MachineAddress.find(world, joining.machine());
      return pod(world)
          .map(pod -> world.cluster().log(pod.ref(), 2 * LINES).lines().toList())
          .orElse(List.of())
          .stream()
          .filter(line -> address.filter(line::contains).isPresent())
          .toList();
    } catch (WorldException.Denied _) {
      return List.of();
    }
  }

  private Optional<Resource> pod(WorldView world) {
    return world
        .cluster()
        .list(ResourceKind.POD, joining.plane().namespace(), Map.of("app", "istiod"))
        .stream()
        .findFirst();
  }
}
