package dev.mooring.marked;

import dev.mooring.change.cloud.ForbidSsh;
import dev.mooring.model.JourneyId;
import dev.mooring.model.MachineRef;
import dev.mooring.port.CloudReader;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Keys of journeys in an instance's metadata. A line names its journey; one of Mooring's first
/// releases doesn't, and can't be told from what gcloud wrote.
final class MarkedKeys {
  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^[^:\\s]+:(\\S+ \\S+) google-ssh \\{.*\"mooringJourney\":\"([a-z0-9]+)\".*}\\s*$");

  private MarkedKeys() {}

  static List<Thing> on(MachineRef machine, CloudReader cloud) {
    return LINE.matcher(cloud.metadata(machine, "ssh-keys").orElse(""))
        .results()
        .filter(line -> JourneyId.isOne(line.group(2)))
        .map(line -> thing(machine, line))
        .toList();
  }

  private static Thing thing(MachineRef machine, MatchResult line) {
    return new Thing(new ForbidSsh(machine, line.group(1)), Set.of(new JourneyId(line.group(2))));
  }
}
