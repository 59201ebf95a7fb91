package dev.mooring.model;

import java.security.SecureRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which journey something belongs to: written into every mark, so that two journeys in one cluster
/// can tell what is whose. It is no secret.
///
/// Its text fits a label's value of Kubernetes and of Compute Engine, and a part of a name: it
/// begins with a letter, and has lower-case letters and digits alone.
public record JourneyId(String text) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]{7,31}");
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
  private static final String SIGNS = LETTERS + "0123456789";

  /// With a letter before them: some 120 million million ids.
  private static final int SIGNS_OF_NEW = 9;

  private static final SecureRandom RANDOM = new SecureRandom();

  /// @throws IllegalArgumentException when the text has another form
  public JourneyId {
    if (!isOne(text)) {
      throw new IllegalArgumentException("'" + text + "' is no journey's id.");
    }
  }

  /// Whether a text has the form of an id.
  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  /// The id of a new journey.
  public static JourneyId random() {
    var rest =
        RANDOM
            .ints(SIGNS_OF_NEW, 0, SIGNS.length())
            .mapToObj(SIGNS::charAt)
            .map(String::valueOf)
            .collect(Collectors.joining());
    return new JourneyId(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())) + rest);
  }

  @Override
  public String toString() {
    return text;
  }
}
