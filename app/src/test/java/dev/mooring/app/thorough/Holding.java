package dev.mooring.app.thorough;

import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Collectors;

/// Which things hold others, so that they stay as long as those do.
final class Holding {
  private static final String NAMESPACE = "object namespaces /";

  private Holding() {}

  /// @param key of a thing that is still there
  /// @param added of one that others put there
  static boolean holds(String key, String added) {
    return namespace(key, added)
        || folder(key, added)
        || file(key, added)
        || database(key, added)
        || proxy(key, added);
  }

  /// A namespace with all that the cluster itself puts into each.
  private static boolean namespace(String key, String added) {
    if (!added.startsWith("object ") || !added.contains("/")) {
      return false;
    }
    var namespace =
        added.startsWith(NAMESPACE)
            ? added.substring(NAMESPACE.length())
            : added.replaceFirst("object \\S+ ", "").replaceFirst("/.*", "");
    if (key.startsWith("object ") && key.contains(": ")) {
      return namespace(key.replaceFirst(": .*", ""), added);
    }
    return !namespace.isEmpty()
        && (key.equals("object namespaces /" + namespace)
            || key.matches(
                "object (serviceaccounts|secrets|configmaps|endpoints|replicasets|pods) "
                    + namespace
                    + "/(default|istio\\.|default-token|kube-root-ca|istio-ca-root|mine).*"));
  }

  private static boolean folder(String key, String added) {
    var machine = added.replaceFirst(" .*", "");
    var path = added.replaceFirst("\\S+ (file|folder|link) ", "");
    return key.startsWith(machine + " folder ")
        && path.startsWith(key.replaceFirst("\\S+ folder ", "") + "/");
  }

  /// A file of ours with a line of theirs.
  private static boolean file(String key, String added) {
    return added.contains(" line ")
        && key.equals(added.replaceFirst(" line ", " file ").replaceFirst(": .*", ""));
  }

  /// The folder that the sidecar's package made is its account's home, and a link leads to it.
  private static boolean proxy(String key, String added) {
    return added.matches("\\S+ (file|folder) (/var/lib/istio|/etc/certs|(/var)?/run/secrets)/.*")
        && key.matches(
            "\\S+ (link /etc/istio|line /etc/(passwd|group|shadow|gshadow): istio-proxy:.*)");
  }

  /// Keys of several people stand in one value of an instance's metadata.
  static boolean isOfSeveral(String key, Set<String> theirs) {
    return key.endsWith("/metadata/items/ssh-keys/key")
        && theirs.contains(key.replaceFirst("key$", "value"));
  }

  /// What others added to a value of several lines, without the lines that are ours.
  ///
  /// @param before without any hands
  /// @param made by the journey
  /// @param later what others made of it
  static String rest(String before, String made, String later) {
    var ours = new ArrayList<>(made.lines().toList());
    before.lines().forEach(ours::remove);
    return later.lines().filter(line -> !ours.contains(line)).collect(Collectors.joining("\n"));
  }

  /// A database of others needs its server, with all that belongs to it.
  private static boolean database(String key, String added) {
    return added.matches("\\S+ (database|table|user) .*")
        && (key.matches(".*(mariadb|mysql|user root@localhost).*")
            || key.equals(
                added.replaceFirst(" table ", " database ").replaceFirst("\\.[^.]*$", "")));
  }
}
