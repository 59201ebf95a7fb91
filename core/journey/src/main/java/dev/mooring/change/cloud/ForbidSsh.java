package dev.mooring.change.cloud;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import dev.mooring.change.Inverse;
import dev.mooring.change.OnMachine;
import dev.mooring.command.Command;
import dev.mooring.command.Filter;
import dev.mooring.command.Pipeline;
import dev.mooring.command.Program;
import dev.mooring.model.MachineRef;
import dev.mooring.port.Instance;
import dev.mooring.port.World;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Takes the journey's own key out of a machine's metadata, and what came with it: guest
/// attributes, and the account that the guest agent made for it.
///
/// @param before what was there; empty in a journal of Mooring's first release
@JsonTypeName("ForbidSsh")
public record ForbidSsh(MachineRef machine, String publicKey, Optional<LoginBefore> before)
    implements Inverse.InTheCloud, Inverse.WayIn, Inverse.OfInstance, OnMachine {
  private static final Duration DEPARTURE = Duration.ofSeconds(20);

  /// As Mooring's first release noted it.
  public ForbidSsh(MachineRef machine, String publicKey) {
    this(machine, publicKey, Optional.empty());
  }

  @Override
  public Phrase title() {
    return Phrase.of("change.ssh", machine.name());
  }

  @Override
  public String detail() {
    return "ssh-keys";
  }

  /// The key's text tells our line from the others; `jq` takes the value out of the metadata.
  @Override
  public List<Command> commands() {
    return List.of(
        new Command.ToFile(
            Pipeline.of(
                gcloud("describe").with("--format", "json"),
                Program.jq("-r", ".metadata.items[] | select(.key == \"ssh-keys\").value"),
                new Filter.Without(publicKey)),
            AllowSsh.KEYS),
        Pipeline.of(
            gcloud("add-metadata")
                .with("--metadata-from-file", AllowSsh.KEYS + "=" + AllowSsh.KEYS)));
  }

  private Program gcloud(String verb) {
    return Program.gcloud("compute", "instances", verb, machine.name())
        .with("--project", machine.project(), "--zone", machine.zone());
  }

  /// Also where the instance is gone, or was made anew by others under its name.
  @Override
  public boolean isPresent(WorldView world) {
    var keys = world.cloud().instance(machine).filter(found -> isAbout(found).orElse(true));
    return keys.isEmpty()
        || !world.cloud().metadata(machine, AllowSsh.KEYS).orElse("").contains(publicKey);
  }

  @Override
  public Optional<Boolean> isAbout(Instance found) {
    return found.isThat(before.map(LoginBefore::instance));
  }

  @Override
  public List<Phrase> told(WorldView world) {
    return account().map(one -> one.told(seen(one, world))).orElse(List.of());
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    if (isPresent(world)) {
      return;
    }
    var leaves = account().filter(one -> seen(one, world).owner() == AgentAccount.Owner.OURS);
    leaves.ifPresent(one -> one.removeSoon(world, lines));
    world.cloud().forbidSsh(machine, publicKey, before.map(LoginBefore::guestAttributes));
    lines.accept("SSH key of the journey removed from " + machine.name());
    if (leaves.isPresent()) {
      awaitDeparture(world);
      lines.accept("account " + leaves.get().before().user() + " removed");
    }
  }

  private Optional<AgentAccount> account() {
    return before.map(known -> new AgentAccount(machine, known));
  }

  /// A machine that can't be asked any more keeps the account.
  private static AgentAccount.Seen seen(AgentAccount account, WorldView world) {
    try {
      return account.look(world, world.now());
    } catch (WorldException _) {
      return new AgentAccount.Seen(AgentAccount.Owner.UNKNOWN, List.of());
    }
  }

  /// The account's session ends with it.
  private void awaitDeparture(WorldView world) {
    var policy =
        RetryPolicy.<Boolean>builder()
            .handleResult(true)
            .withDelay(Duration.ofMillis(250))
            .withMaxRetries(-1)
            .withMaxDuration(DEPARTURE);
    Failsafe.with(policy.build()).get(() -> isLoggedIn(world));
  }

  private boolean isLoggedIn(WorldView world) {
    try {
      return holds(world, "true");
    } catch (WorldException _) {
      return false;
    }
  }
}
