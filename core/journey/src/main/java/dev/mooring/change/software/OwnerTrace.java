package dev.mooring.change.software;

import dev.mooring.change.OnMachine;
import dev.mooring.command.Script;
import dev.mooring.command.Shell;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whose a folder or file was before a package of Istio's came: its maintainer script gives all
/// below its folders to the proxy's account (Istio 0.2 and 1.24, postinst.sh).
///
/// @param owner `user:group`
/// @param mode octal, such as `755`
public record OwnerTrace(String path, String owner, String mode) {
  /// What the maintainer scripts, the units and the agents of both meshes change owners of.
  private static final List<String> FOLDERS =
      List.of(
          "/etc/certs",
          "/etc/istio",
          "/var/lib/istio",
          "/var/log/istio",
          "/var/run/secrets",
          "/usr/local/istio");

  private static final int MOST = 500;

  /// What is there of these folders; none where there is no machine yet.
  static List<OwnerTrace> all(OnMachine change, WorldView world) {
    return under(change, world, FOLDERS);
  }

  /// The same for some folders.
  static List<OwnerTrace> under(OnMachine change, WorldView world, List<String> folders) {
    var script =
        Script.of(
            OwnerTrace.class,
            "owners",
            Stream.concat(Stream.of(String.valueOf(MOST)), folders.stream()).toList());
    return change
        .look(world)
        .map(there -> OnMachine.ask(there, script))
        .map(outcome -> outcome.out().lines().map(OwnerTrace::parse).toList())
        .orElse(List.of());
  }

  private static OwnerTrace parse(String line) {
    var words = line.split(" ", 3);
    return new OwnerTrace(words[2].replaceFirst("/$", ""), words[0], words[1]);
  }

  /// Gives back what belongs to the proxy's account by now and did not before; what others changed
  /// since stays.
  static void restore(
      OnMachine change, World world, List<OwnerTrace> traces, Consumer<String> lines) {
    var theirs =
        traces.stream()
            .filter(trace -> !trace.owner().startsWith(ProxyFolders.OWNER + ":"))
            .map(trace -> trace.owner() + " " + trace.mode() + " " + trace.path() + "\n")
            .collect(Collectors.joining());
    if (!theirs.isEmpty()) {
      var script = Script.of(OwnerTrace.class, "restore-owners", ProxyFolders.OWNER);
      change.run(world, script, theirs.getBytes(StandardCharsets.UTF_8), lines);
    }
  }

  /// Whether something of these is the proxy's by now that was not.
  static boolean areTaken(OnMachine change, WorldView world, List<OwnerTrace> traces) {
    var paths =
        traces.stream()
            .filter(trace -> !trace.owner().startsWith(ProxyFolders.OWNER + ":"))
            .map(trace -> Shell.quote(trace.path()))
            .collect(Collectors.joining(" "));
    return !paths.isEmpty()
        && change
            .look(world)
            .map(there -> there.ask("sudo stat -c %U " + paths + " 2>/dev/null").out())
            .filter(owners -> owners.lines().anyMatch(ProxyFolders.OWNER::equals))
            .isPresent();
  }
}
