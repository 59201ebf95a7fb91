package dev.mooring.model;

import java.security.SecureRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Names one journey: two journeys at one cluster, on one machine or in one project tell their
/// things apart by it.
///
/// @param text 4 to 32 lowercase letters and digits, a letter first, so that it fits a label of
///   Kubernetes, a label of Compute Engine, and a line of a file
public record JourneyId(String text) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]{3,31}");
  private static final String FIRST = "abcdefghijklmnopqrstuvwxyz";
  private static final String LETTERS = FIRST + "0123456789";
  private static final int LENGTH = 10;

  /// @throws IllegalArgumentException when the text has another form
  public JourneyId {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("Not the id of a journey: " + text);
    }
  }

  /// A new one, which no other journey has.
  public static JourneyId random() {
    var random = new SecureRandom();
    return new JourneyId(
        FIRST.charAt(random.nextInt(FIRST.length()))
            + random
                .ints(LENGTH - 1, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining()));
  }

  @Override
  public String toString() {
    return text;
  }
}
