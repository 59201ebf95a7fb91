package dev.mooring.app.settings;

import dev.mooring.model.OwnCluster;
import dev.mooring.net.Ipv4;
import dev.mooring.net.Ipv4Range;

/// What a settings file says about a cluster outside Google Cloud.
final class Ranges {
  private Ranges() {}

  /// @throws IllegalArgumentException with a sentence for people
  static OwnCluster of(SettingsFile file) {
    if (file.isInGoogleCloud() && file.isOwnCluster()) {
      throw new IllegalArgumentException(
          "'serviceRange', 'podRange' and 'exposeAddress' are for a cluster outside Google Cloud;"
              + " 'project', 'location' and 'cluster' do not go with them.");
    }
    return new OwnCluster(
        range("serviceRange", file.serviceRange().orElse("")),
        range("podRange", file.podRange().orElse("")),
        address("exposeAddress", file.exposeAddress().orElse("")));
  }

  /// @throws IllegalArgumentException with a sentence for people
  static String range(String key, String text) {
    try {
      return text.isEmpty() ? "" : Ipv4Range.parse(text).toString();
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(
          "the value of '" + key + "' is not valid: " + wrong.getMessage() + ".", wrong);
    }
  }

  private static String address(String key, String text) {
    if (!text.isEmpty() && !Ipv4.isAddress(text)) {
      throw new IllegalArgumentException(
          "the value '" + text + "' of '" + key + "' is not valid: it is an IPv4 address.");
    }
    return text;
  }
}
