package dev.mooring.marked;

import dev.mooring.change.cloud.DeleteFirewallRule;
import dev.mooring.change.cloud.DeleteMachine;
import dev.mooring.change.cloud.RemoveTags;
import dev.mooring.mark.Mark;
import dev.mooring.model.JourneyId;
import dev.mooring.model.MachineRef;
import dev.mooring.port.CloudReader;
import dev.mooring.port.FirewallRule;
import dev.mooring.port.Instance;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Instances, firewall rules and tags with Mooring's mark in a project of Google Cloud.
final class MarkedCloud {
  /// What our network tags begin with; the name of the machine follows.
  private static final String TAG = "mooring-";

  private final String project;
  private final List<Instance> instances;
  private final List<FirewallRule> rules;

  MarkedCloud(CloudReader cloud, String project) {
    this.project = project;
    this.instances = cloud.instances(project);
    this.rules = cloud.firewallRules(project).stream().filter(FirewallRule::isOurs).toList();
  }

  List<Thing> things() {
    return Stream.of(
            instances.stream().filter(MarkedCloud::isOurs).map(MarkedCloud::machine),
            instances.stream().filter(one -> !isOurs(one)).flatMap(this::tags),
            rules.stream().map(this::rule))
        .flatMap(things -> things)
        .toList();
  }

  /// The machines that are ours: what is on them goes with them.
  Set<MachineRef> ours() {
    return instances.stream()
        .filter(MarkedCloud::isOurs)
        .map(Instance::ref)
        .collect(Collectors.toSet());
  }

  /// The machines of others that bear our tag.
  List<MachineRef> tagged() {
    return instances.stream()
        .filter(one -> !isOurs(one) && tag(one).isPresent())
        .map(Instance::ref)
        .toList();
  }

  private static boolean isOurs(Instance instance) {
    return Mark.OWNER.equals(instance.labels().get(Mark.INSTANCE_LABEL));
  }

  private static Thing machine(Instance instance) {
    return new Thing(new DeleteMachine(instance.ref()), journeys(instance));
  }

  private Stream<Thing> tags(Instance instance) {
    return tag(instance).stream()
        .map(tag -> new Thing(new RemoveTags(instance.ref(), Set.of(tag)), journeys(tag)));
  }

  private static Optional<String> tag(Instance instance) {
    return instance.tags().stream()
        .filter(tag -> tag.equals(TAG + instance.ref().name()))
        .findFirst();
  }

  private Thing rule(FirewallRule rule) {
    return new Thing(
        new DeleteFirewallRule(project, rule.name()),
        JourneyMarks.inDescription(rule.description()));
  }

  /// A tag says nothing of its journey; the rule that is for it does.
  private Set<JourneyId> journeys(String tag) {
    return rules.stream()
        .filter(rule -> rule.targetTags().contains(tag))
        .flatMap(rule -> JourneyMarks.inDescription(rule.description()).stream())
        .collect(Collectors.toSet());
  }

  private static Set<JourneyId> journeys(Instance instance) {
    return Optional.ofNullable(instance.labels().get(JourneyMarks.INSTANCE_LABEL))
        .flatMap(JourneyMarks::id)
        .map(Set::of)
        .orElse(Set.of());
  }
}
