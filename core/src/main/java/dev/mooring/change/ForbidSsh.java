package dev.mooring.change;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.mooring.model.MachineRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.function.Consumer;

/// Takes the journey's own key out of a machine's metadata.
@JsonTypeName("ForbidSsh")
public record ForbidSsh(MachineRef machine, String publicKey) implements Inverse, Inverse.WayIn {

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
    var where = " --project " + machine.project() + " --zone " + machine.zone();
    return List.of(
        new Command(
            "gcloud compute instances describe %s%s --format json \\\n"
                    .formatted(machine.name(), where)
                + "  | jq -r '.metadata.items[] | select(.key == \"ssh-keys\").value' \\\n"
                + "  | grep -vF %s >ssh-keys".formatted(Shell.quote(publicKey))),
        new Command(
            "gcloud compute instances add-metadata %s%s --metadata-from-file ssh-keys=ssh-keys"
                .formatted(machine.name(), where)));
  }

  /// The metadata is no reader's business, so it is written again as long as the machine exists.
  @Override
  public boolean isPresent(WorldView world) {
    return world.cloud().instance(machine).isEmpty();
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    world.cloud().forbidSsh(machine, publicKey);
    lines.accept("SSH key of the journey removed from " + machine.name());
  }
}
