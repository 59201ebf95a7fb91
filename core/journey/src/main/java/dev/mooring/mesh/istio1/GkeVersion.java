package dev.mooring.mesh.istio1;

import java.util.Comparator;
import java.util.regex.Pattern;

/// A version of Kubernetes as GKE words it: `v1.33.5-gke.1080000`.
public record GkeVersion(int major, int minor, int patch, int build)
    implements Comparable<GkeVersion> {
  private static final Pattern FORM =
      Pattern.compile("v?(\\d{1,4})\\.(\\d{1,4})\\.(\\d{1,4})-gke\\.(\\d{1,9})");
  private static final GkeVersion NONE = new GkeVersion(0, 0, 0, 0);

  /// GKE knows the class of internal load balancers since 1.33.1-gke.1779000, but makes them only
  /// where load balancers are made by subsets of nodes: that is the rule from 1.36 on, and cannot
  /// be seen before.
  private static final GkeVersion CLASSES = new GkeVersion(1, 36, 0, 0);

  /// @return one below all others for a version that is not GKE's
  public static GkeVersion parse(String version) {
    var parts = FORM.matcher(version);
    return parts.matches()
        ? new GkeVersion(
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)),
            Integer.parseInt(parts.group(4)))
        : NONE;
  }

  /// Whether a load balancer may be asked for by its class.
  public boolean hasInternalClass() {
    return compareTo(CLASSES) >= 0;
  }

  @Override
  public int compareTo(GkeVersion other) {
    return Comparator.comparingInt(GkeVersion::major)
        .thenComparingInt(GkeVersion::minor)
        .thenComparingInt(GkeVersion::patch)
        .thenComparingInt(GkeVersion::build)
        .compare(this, other);
  }
}
