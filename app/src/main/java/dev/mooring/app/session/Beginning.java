package dev.mooring.app.session;

import dev.mooring.model.MeshKind;
import java.util.Locale;

/// How a wizard begins: in one of the two practice worlds, or in the real one.
public enum Beginning {
  PRACTICE,
  ISTIO_1,
  LIVE;

  /// The word in keys and ids: `practice`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace("_", "");
  }

  /// The practice world of a mesh.
  public static Beginning practice(MeshKind mesh) {
    return switch (mesh) {
      case TUTORIAL -> PRACTICE;
      case ISTIO_1 -> ISTIO_1;
    };
  }
}
