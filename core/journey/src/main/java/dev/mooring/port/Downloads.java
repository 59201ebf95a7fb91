package dev.mooring.port;

import dev.mooring.text.Phrase;
import java.net.URI;

/// Fetches files of the web through this computer, for machines that have no way out.
@FunctionalInterface
public interface Downloads {
  /// This computer fetches nothing either.
  static Downloads none() {
    return from -> {
      throw new WorldException.Unreachable(
          Trouble.PACKAGE_UNREACHABLE, Phrase.of("refusal.fetch.unreachable", from), null);
    };
  }

  /// The whole file.
  ///
  /// @throws WorldException.NotFound when there is no such file
  /// @throws WorldException.Unreachable when nobody answers
  byte[] fetch(URI from);
}
