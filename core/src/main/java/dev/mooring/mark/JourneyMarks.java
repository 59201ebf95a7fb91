package dev.mooring.mark;

import dev.mooring.model.JourneyId;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The ids of journeys, as the marks write them.
final class JourneyMarks {
  /// A label of a Kubernetes object is this and the id: one label a journey.
  static final String LABEL = "journey.mooring.dev/";

  /// The label of an instance whose value is the id.
  static final String INSTANCE_LABEL = "mooring-journey";

  private static final Pattern IN_DESCRIPTION =
      Pattern.compile("(?:mooring-)?journey=([a-z][a-z0-9]{3,31})\\b");

  private JourneyMarks() {}

  static Set<JourneyId> inLabels(Stream<String> keys) {
    return keys.filter(key -> key.startsWith(LABEL))
        .flatMap(key -> id(key.substring(LABEL.length())).stream())
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
