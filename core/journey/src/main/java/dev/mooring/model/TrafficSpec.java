package dev.mooring.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

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

  /// @throws InvalidValue when the address or the rating cannot be used
  public TrafficSpec {
    if (!isWebAddress(url)) {
      throw InvalidValue.of("url", "''{0}'' is not an http or https address.", url);
    }
    if (rating < 1 || rating > 5) {
      throw InvalidValue.of(
          "rating", "The rating {0} is not valid: it is a number from 1 to 5.", rating);
    }
  }

  /// The tutorial's: Bookinfo's ratings, one star, which stays.
  public static TrafficSpec usual(String bookinfoNamespace) {
    return new TrafficSpec(
        "http://productpage.%s.svc.cluster.local:9080/api/v1/products/0/ratings"
            .formatted(bookinfoNamespace),
        1,
        Afterwards.KEEP);
  }

  /// The same with another address.
  public TrafficSpec withUrl(String other) {
    return new TrafficSpec(other, rating, afterwards);
  }

  /// The same with another rating.
  public TrafficSpec withRating(int other) {
    return new TrafficSpec(url, other, afterwards);
  }

  /// The same with another end.
  public TrafficSpec withAfterwards(Afterwards other) {
    return new TrafficSpec(url, rating, other);
  }

  private static boolean isWebAddress(String url) {
    try {
      var parsed = new URI(url);
      return parsed.getHost() != null && List.of("http", "https").contains(parsed.getScheme());
    } catch (URISyntaxException _) {
      return false;
    }
  }
}
