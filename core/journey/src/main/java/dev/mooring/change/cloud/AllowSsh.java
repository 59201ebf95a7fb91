package dev.mooring.change.cloud;

import dev.mooring.change.Alteration;
import dev.mooring.change.Inverse;
import dev.mooring.change.OnMachine;
import dev.mooring.command.Command;
import dev.mooring.command.Pipeline;
import dev.mooring.command.Program;
import dev.mooring.model.MachineRef;
import dev.mooring.port.Instance;
import dev.mooring.port.World;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Lets the journey's own key log in to an existing machine.
public record AllowSsh(MachineRef machine, String user, SshAccess access)
    implements Alteration, OnMachine {
  /// The metadata entry with the keys that log in.
  static final String KEYS = "ssh-keys";

  private static final String GUEST_ATTRIBUTES = "enable-guest-attributes";

  @Override
  public Phrase title() {
    return Phrase.of("change.ssh", machine.name());
  }

  @Override
  public String detail() {
    return user;
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Pipeline.of(
            Program.gcloud("compute", "ssh", user + "@" + machine.name())
                .with("--project", machine.project(), "--zone", machine.zone())
                .with("--ssh-key-expire-after", access.lifetime().toHours() + "h")
                .with("--command", "true")));
  }

  /// Present when the key logs in; a refused login means that it is not.
  @Override
  public boolean isPresent(WorldView world) {
    try {
      return look(world).isPresent();
    } catch (WorldException.Denied _) {
      return false;
    }
  }

  /// A key that has expired there is known to the journal already.
  @Override
  public Optional<Inverse> inverse(WorldView before) {
    var cloud = before.cloud();
    if (cloud.metadata(machine, KEYS).orElse("").contains(access.publicKey())) {
      return Optional.empty();
    }
    var known =
        new LoginBefore(
            user,
            cloud.metadata(machine, GUEST_ATTRIBUTES).orElse(""),
            cloud.instance(machine).map(Instance::id).orElse(""),
            before.now());
    return Optional.of(new ForbidSsh(machine, access.publicKey(), Optional.of(known)));
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    world
        .cloud()
        .allowSsh(machine, user, access.publicKey(), access.expires(world.now()), world.journey());
    lines.accept("SSH key of the journey added to " + machine.name());
  }
}
