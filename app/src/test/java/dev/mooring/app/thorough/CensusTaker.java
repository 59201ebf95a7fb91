package dev.mooring.app.thorough;

import dev.mooring.lab.Lab;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import tools.jackson.databind.JsonNode;

/// Looks at everything in a practice world, behind all of its APIs but the cloud's.
record CensusTaker(Lab lab, CloudDesk cloud) {

  /// What happens, not what is.
  private static final Set<String> PASSING = Set.of("events");

  private static final Pattern GROUP = Pattern.compile("line /etc/g(roup|shadow): .*:.*:.*:.*");

  private static final Duration QUIET = Duration.ofMillis(400);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /// As it is now.
  Census now() {
    var entries = new TreeMap<String, String>();
    var store = lab.cluster().registry().store();
    for (var plural : store.plurals()) {
      if (!PASSING.contains(plural)) {
        store.list(plural).forEach(object -> Leaves.of(name(plural, object), object, entries));
      }
    }
    cloud.resources().forEach((name, resource) -> Leaves.of("cloud " + name, resource, entries));
    for (var machine : lab.machines()) {
      entries.put("machine " + machine.name(), machine.internalIp());
      file(machine.name(), machine.portrait(), entries);
    }
    return new Census(entries);
  }

  /// Once nothing moves any more.
  Census settled() {
    return settled(_ -> false);
  }

  /// Once it is as it should be, or nothing moves any more.
  ///
  /// @param expected ends the waiting
  Census settled(Predicate<Census> expected) {
    var last = new AtomicReference<>(now());
    try {
      Awaitility.await()
          .pollDelay(expected.test(last.get()) ? Duration.ZERO : QUIET)
          .pollInterval(QUIET)
          .atMost(PATIENCE)
          .until(
              () -> {
                var found = now();
                var before = last.getAndSet(found);
                return expected.test(found) || (found.equals(before) && !isAtWork(found));
              });
    } catch (ConditionTimeoutException _) {
      // What never comes to rest is compared as it was seen last.
    }
    return Objects.requireNonNull(last.get());
  }

  /// A timer of ours that takes an account away a second after the undo.
  private static boolean isAtWork(Census found) {
    return found.entries().keySet().stream().anyMatch(key -> key.contains(" unit mooring-account"));
  }

  private static String name(String plural, JsonNode object) {
    var metadata = object.path("metadata");
    return "object %s %s/%s"
        .formatted(
            plural, metadata.path("namespace").asString(""), metadata.path("name").asString());
  }

  /// What the system writes about itself is not compared: its log, and what the package list says
  /// once more.
  private static void file(
      String machine, SortedMap<String, String> portrait, Map<String, String> entries) {
    portrait.forEach(
        (key, value) -> {
          if (GROUP.matcher(key).matches()) {
            members(machine, key, entries);
          } else if (!key.contains(" /var/log") && !key.contains(" /var/lib/dpkg/status")) {
            entries.put(machine + " " + key, value);
          }
        });
  }

  /// A group's line is as many things as it has members.
  private static void members(String machine, String key, Map<String, String> entries) {
    var group = key.substring(0, key.lastIndexOf(':') + 1);
    entries.put(machine + " " + group, "1");
    for (var member : key.substring(group.length()).split(",", -1)) {
      if (!member.isEmpty()) {
        entries.put(machine + " " + group + " " + member, "1");
      }
    }
  }
}
