package dev.mooring.port;

import java.util.List;

/// An ingress rule that allows TCP ports. Firewall rules carry no labels: our mark stands in the
/// description.
///
/// @param description begins with `created-by=mooring` when it is ours
/// @param ports port numbers
/// @param id its number, which no other rule ever has; empty where it isn't told
public record FirewallRule(
    String project,
    String name,
    String network,
    String description,
    List<String> sourceRanges,
    List<String> targetTags,
    List<Integer> ports,
    String id) {
  /// What the description of our own rules begins with.
  public static final String MARK = "created-by=mooring";

  /// One that isn't made yet.
  public FirewallRule(
      String project,
      String name,
      String network,
      String description,
      List<String> sourceRanges,
      List<String> targetTags,
      List<Integer> ports) {
    this(project, name, network, description, sourceRanges, targetTags, ports, "");
  }

  /// Whether it was written as the other one is.
  public boolean isWrittenAs(FirewallRule other) {
    return letsPassAs(other) && description.equals(other.description);
  }

  /// Whether it lets the same pass, whoever made it.
  public boolean letsPassAs(FirewallRule other) {
    return project.equals(other.project)
        && name.equals(other.name)
        && network.equals(other.network)
        && sourceRanges.equals(other.sourceRanges)
        && targetTags.equals(other.targetTags)
        && ports.equals(other.ports);
  }

  public boolean isOurs() {
    return description.startsWith(MARK);
  }
}
