package dev.mooring.model;

/// What the live check asks.
///
/// @param url what curl fetches on the machine
/// @param rating the rating from 1 to 5 that is written for the first review and must arrive
public record TrafficSpec(String url, int rating, Afterwards afterwards) {

  /// What happens to the changed rating once it was seen.
  public enum Afterwards {
    KEEP,
    PUT_BACK
  }

  public TrafficSpec {
    if (rating < 1 || rating > 5) {
      throw new IllegalArgumentException(
          "The rating " + rating + " is not valid: it is a number from 1 to 5.");
    }
  }
}
