package dev.mooring.facts;

import dev.mooring.command.Filter;
import dev.mooring.command.Pipeline.Attempts;
import dev.mooring.command.Program;
import dev.mooring.command.Text;
import dev.mooring.net.Ipv4Range;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Finds the range of the ClusterIPs in the cluster itself. No API of Kubernetes has told it for
/// long, so it is looked for where each kind of cluster writes it down.
public final class ServiceRange {
  private static final ResourceKind SERVICE_CIDR =
      new ResourceKind("networking.k8s.io/v1", "ServiceCIDR");
  private static final ResourceKind NODE = new ResourceKind("v1", "Node");
  private static final Pattern OPTION = Pattern.compile("--service-cluster-ip-range=(\\S+)");
  private static final Pattern K3S_OPTION =
      Pattern.compile("\"--service-cidr(?:=|\",\\s*\")([^\"]+)\"");

  /// What k3s takes where nobody said otherwise.
  private static final String K3S_USUAL = "10.43.0.0/16";

  private ServiceRange() {}

  /// The first two places, as a person asks them.
  static Text typed() {
    return Text.answer(
        new Attempts(
            List.of(
                Program.kubectl("get", "servicecidr", "kubernetes", "-o", "yaml"),
                Program.kubectl("-n", "kube-system", "get", "pods")
                    .with("-l", "component=kube-apiserver", "-o", "yaml"))),
        new Filter.Pick("^.*(- |--service-cluster-ip-range=)([0-9.]+/[0-9]+).*$", 2),
        new Filter.First(1));
  }

  /// The range; empty where the cluster does not tell, or not to this user.
  public static Optional<String> find(WorldView world) {
    return Stream.<Supplier<Stream<String>>>of(
            () -> objects(world), () -> servers(world), () -> k3s(world))
        .flatMap(place -> allowed(place).stream())
        .findFirst();
  }

  private static Optional<String> allowed(Supplier<Stream<String>> place) {
    try {
      return place.get().flatMap(ServiceRange::ranges).findFirst();
    } catch (WorldException.Denied _) {
      // Another place may be open to this user, or the setting is asked for.
      return Optional.empty();
    }
  }

  /// Kubernetes 1.33 and later have objects for it; the one that the cluster began with is named
  /// `kubernetes`.
  private static Stream<String> objects(WorldView world) {
    return world.cluster().list(SERVICE_CIDR, "", Map.of()).stream()
        .filter(found -> found.ref().name().equals("kubernetes"))
        .flatMap(found -> texts(found.json().at("/spec/cidrs")));
  }

  /// kubeadm and kind run the API server as a pod with this option on its command line.
  private static Stream<String> servers(WorldView world) {
    return Stream.of("kube-apiserver", "kube-controller-manager")
        .flatMap(
            name ->
                world
                    .cluster()
                    .list(ResourceKind.POD, "kube-system", Map.of("component", name))
                    .stream())
        .flatMap(pod -> pod.json().at("/spec/containers").valueStream())
        .flatMap(one -> Stream.of(one.path("command"), one.path("args")))
        .flatMap(ServiceRange::texts)
        .flatMap(word -> OPTION.matcher(word).results().map(match -> match.group(1)));
  }

  /// k3s notes on each node how it was started (annotation `k3s.io/node-args`).
  private static Stream<String> k3s(WorldView world) {
    return world.cluster().list(NODE, "", Map.of()).stream()
        .map(ServiceRange::k3sArguments)
        .filter(arguments -> arguments.startsWith("[\"server\""))
        .map(
            arguments ->
                K3S_OPTION
                    .matcher(arguments)
                    .results()
                    .map(match -> match.group(1))
                    .findFirst()
                    .orElse(K3S_USUAL));
  }

  private static String k3sArguments(Resource node) {
    return node.json()
        .path("metadata")
        .path("annotations")
        .path("k3s.io/node-args")
        .asString("")
        .strip();
  }

  private static Stream<String> texts(JsonNode list) {
    return list.valueStream().map(item -> item.asString(""));
  }

  /// Two ranges stand side by side where the cluster speaks IPv6 too; the sidecar captures IPv4.
  private static Stream<String> ranges(String text) {
    return List.of(text.split(",", -1)).stream()
        .flatMap(one -> Ipv4Range.read(one.strip()).stream())
        .map(Ipv4Range::toString);
  }
}
