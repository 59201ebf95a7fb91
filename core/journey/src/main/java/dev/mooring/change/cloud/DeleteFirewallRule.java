package dev.mooring.change.cloud;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.mooring.change.Inverse;
import dev.mooring.command.Command;
import dev.mooring.command.Pipeline;
import dev.mooring.command.Program;
import dev.mooring.mark.CloudMark;
import dev.mooring.mark.Mark;
import dev.mooring.port.FirewallRule;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Deletes a firewall rule of ours.
///
/// @param made proves which one; empty in a journal of Mooring's first release
@JsonTypeName("DeleteFirewallRule")
public record DeleteFirewallRule(String project, String name, Optional<CloudTrace> made)
    implements Inverse.InTheCloud {

  /// As Mooring's first release noted it.
  public DeleteFirewallRule(String project, String name) {
    this(project, name, Optional.empty());
  }

  @Override
  public Phrase title() {
    return Phrase.of("change.firewall", name);
  }

  @Override
  public String detail() {
    return project;
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Pipeline.of(
            Program.gcloud("compute", "firewall-rules", "delete", name, "--project", project)));
  }

  @Override
  public boolean isPresent(WorldView world) {
    return world
        .cloud()
        .firewallRule(project, name)
        .filter(found -> isOurs(world, found))
        .isEmpty();
  }

  private boolean isOurs(WorldView world, FirewallRule found) {
    return found.isOurs()
        && CloudMark.otherJourney(found, world.journey()).isEmpty()
        && made.map(trace -> trace.isOf(found.id(), found.description())).orElse(true);
  }

  @Override
  public Optional<Phrase> others(WorldView world) {
    return world
        .cloud()
        .firewallRule(project, name)
        .filter(found -> !isOurs(world, found))
        .map(found -> Phrase.of("told.firewall.others", name, found.id()));
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    var found = world.cloud().firewallRule(project, name);
    if (found.isEmpty()) {
      return;
    }
    if (!isOurs(world, found.get())) {
      throw Mark.missing(Phrase.of("refusal.unmarked.firewall", name));
    }
    world.cloud().deleteFirewallRule(project, name, UUID.randomUUID().toString());
    lines.accept("firewall rule " + name + " deleted");
  }
}
