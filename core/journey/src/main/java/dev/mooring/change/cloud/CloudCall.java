package dev.mooring.change.cloud;

import dev.mooring.change.Change;
import dev.mooring.change.Inverse;
import dev.mooring.port.WorldView;
import java.util.List;
import java.util.Optional;

/// A change that sends one request to Google Cloud, which is known by an id of its own. The journal
/// holds that id before the request is sent, so that a run which was killed in between sends the
/// very same request again.
public interface CloudCall extends Change {

  /// What takes it back.
  ///
  /// @param recent what was begun lately and isn't taken back: a request among it whose end was
  ///   never seen is sent again
  Optional<Inverse> inverse(WorldView before, List<Inverse> recent);

  /// The same change, with the request that its inverse names.
  Change noted(Inverse inverse);

  /// The inverse, with what is known of the thing only since it's made.
  ///
  /// @throws dev.mooring.port.WorldException when the world refuses to answer
  Inverse made(Inverse noted, WorldView after);
}
