package dev.mooring.step;

import dev.mooring.change.Change;
import dev.mooring.mesh.istio1.Lifetime;
import dev.mooring.model.JoinSpec;
import dev.mooring.port.WorldView;
import java.util.Optional;

/// What a machine's identity in a mesh rests on, where it can run out while nobody looks.
public interface Identity {

  /// How long the machine's certificate holds; empty where it has none.
  ///
  /// @throws dev.mooring.port.WorldException when the world refuses to answer
  Optional<Lifetime> lifetime(JoinSpec spec, WorldView world);

  /// Gives the machine what it needs to prove anew who it is.
  Change renewal(JoinSpec spec);
}
