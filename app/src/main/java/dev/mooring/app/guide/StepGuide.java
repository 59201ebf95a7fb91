package dev.mooring.app.guide;

import dev.mooring.model.MeshKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.node.Node;

/// What the guide says of a page of the window: for the tutorial's mesh the page of its word, for
/// today's the part of `todays-mesh.md` where that differs.
public record StepGuide(MeshKind mesh) {
  /// Which part of `todays-mesh.md` belongs to a page, counted from 0.
  private static final Map<String, Integer> ISTIO_1 =
      Map.of("context", 0, "expose", 1, "sidecar", 2, "services", 3, "traffic", 3, "summary", 6);

  /// @param word of the page, such as `sidecar`
  public List<Node> of(String word, Locale locale) {
    var part = ISTIO_1.get(word);
    return mesh == MeshKind.ISTIO_1 && part != null
        ? GuidePage.of("todays-mesh", locale).part(part)
        : GuidePage.of(word, locale).body();
  }
}
