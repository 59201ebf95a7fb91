package dev.mooring.mark;

import dev.mooring.model.JourneyId;
import dev.mooring.model.MachineRef;
import dev.mooring.port.FirewallRule;
import dev.mooring.port.Instance;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The mark on what Mooring makes in a Google Cloud project, and whose it is. What Mooring's first
/// release made names no journey, and counts as this one's.
public final class CloudMark {
  /// Label on instances: the journey's id.
  static final String JOURNEY_LABEL = "mooring-journey";

  private static final Pattern JOURNEY = Pattern.compile("\\bjourney=(\\S+)");
  private static final Pattern MACHINE = Pattern.compile("\\bmachine=(\\S+)");

  private CloudMark() {}

  /// What a person types who doesn't know the journey yet.
  public static Map<String, String> labels(Optional<JourneyId> journey) {
    return journey.map(CloudMark::labels).orElse(Map.of(Mark.INSTANCE_LABEL, Mark.OWNER));
  }

  public static Map<String, String> labels(JourneyId journey) {
    return Map.of(Mark.INSTANCE_LABEL, Mark.OWNER, JOURNEY_LABEL, journey.text());
  }

  public static boolean isOurs(Instance instance, JourneyId journey) {
    return Mark.isOn(instance) && otherJourney(instance, journey).isEmpty();
  }

  /// The journey that made it, if it's another one.
  public static Optional<String> otherJourney(Instance instance, JourneyId journey) {
    return Optional.ofNullable(instance.labels().get(JOURNEY_LABEL))
        .filter(_ -> Mark.isOn(instance))
        .filter(id -> !id.equals(journey.text()));
  }

  /// What the description of a firewall rule says: rules have no labels.
  public static String description(Optional<JourneyId> journey, MachineRef machine) {
    return FirewallRule.MARK
        + journey.map(id -> " journey=" + id.text()).orElse("")
        + " machine="
        + MachineMark.of(machine);
  }

  /// The journey that made it, if it's another one.
  public static Optional<String> otherJourney(FirewallRule rule, JourneyId journey) {
    return said(rule, JOURNEY).filter(id -> !id.equals(journey.text()));
  }

  /// The machine that it was made for, if it's another one.
  public static Optional<String> otherMachine(FirewallRule rule, MachineRef machine) {
    return said(rule, MACHINE).filter(name -> !name.equals(MachineMark.of(machine)));
  }

  private static Optional<String> said(FirewallRule rule, Pattern what) {
    return Optional.of(what.matcher(rule.description()))
        .filter(matcher -> rule.isOurs() && matcher.find())
        .map(matcher -> matcher.group(1));
  }
}
