package dev.mooring.marked;

import dev.mooring.mark.Mark;
import dev.mooring.model.JourneyId;
import dev.mooring.port.Resource;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The ids of journeys, as the marks write them.
final class JourneyMarks {
  /// The label of an instance whose value is the id.
  static final String INSTANCE_LABEL = "mooring-journey";

  private static final Pattern IN_DESCRIPTION =
      Pattern.compile("(?:mooring-)?journey=([a-z][a-z0-9]{7,31})\\b");

  private JourneyMarks() {}

  static Set<JourneyId> on(Resource resource) {
    return Mark.journeys(resource).stream()
        .flatMap(text -> id(text).stream())
        .collect(Collectors.toSet());
  }

  static Set<JourneyId> inDescription(String description) {
    return IN_DESCRIPTION
        .matcher(description)
        .results()
        .map(found -> new JourneyId(found.group(1)))
        .collect(Collectors.toSet());
  }

  /// What others wrote there is no id.
  static Optional<JourneyId> id(String text) {
    return Optional.of(text).filter(JourneyId::isOne).map(JourneyId::new);
  }
}
