package dev.mooring.app.guide;

import dev.mooring.mesh.Mesh;
import dev.mooring.model.MeshKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Node;

/// What the guide says of a page of the window: for the tutorial's mesh the page of its word, for
/// today's the part of `todays-mesh.md` where that differs.
public record StepGuide(MeshKind mesh) {
  /// Which part of `todays-mesh.md` belongs to a page, counted from 0.
  private static final Map<String, Integer> ISTIO_1 =
      Map.of("context", 0, "expose", 1, "sidecar", 2, "services", 3, "traffic", 3, "summary", 6);

  /// @param word of the page, such as `sidecar`
  public List<Node> of(String word, Locale locale) {
    return switch (Mesh.of(mesh)) {
      case Mesh.Tutorial _ -> GuidePage.of(word, locale).body();
      case Mesh.Istio1 _ ->
          Optional.ofNullable(ISTIO_1.get(word))
              .map(part -> GuidePage.of("todays-mesh", locale).part(part))
              .orElseGet(() -> GuidePage.of(word, locale).body());
    };
  }
}
