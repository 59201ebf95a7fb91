package dev.mooring.port;

import java.util.List;

/// An ingress rule that allows TCP ports. Firewall rules carry no labels: our mark stands in the
/// description.
///
/// @param description begins with `created-by=mooring` when it is ours
/// @param ports port numbers
public record FirewallRule(
    String project,
    String name,
    String network,
    String description,
    List<String> sourceRanges,
    List<String> targetTags,
    List<Integer> ports) {
  /// What the description of our own rules begins with.
  public static final String MARK = "created-by=mooring";

  /// The same with another description.
  public FirewallRule with(String other) {
    return new FirewallRule(project, name, network, other, sourceRanges, targetTags, ports);
  }

  public boolean isOurs() {
    return description.startsWith(MARK);
  }
}
