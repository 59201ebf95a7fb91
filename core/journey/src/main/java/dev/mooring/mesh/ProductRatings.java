package dev.mooring.mesh;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The answer of the product page's ratings API: `{"id": 0, "ratings": {"Reviewer1": 5,
/// "Reviewer2": 4}}`.
public final class ProductRatings {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ProductRatings() {}

  /// The first reviewer's rating; empty where the answer is something else.
  public static Optional<Integer> firstReviewer(String body) {
    try {
      var rating = JSON.readTree(body).path("ratings").path("Reviewer1");
      return rating.isInt() ? Optional.of(rating.intValue()) : Optional.empty();
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }
}
