package dev.mooring.change.resolver;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.mooring.change.Inverse;
import dev.mooring.command.Command;
import dev.mooring.model.MachineRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.function.Consumer;

/// Takes our setting out of whatever writes /etc/resolv.conf, and lets it write the file again.
///
/// @param before what /etc/resolv.conf was a link to; empty where it was none, and in a journal of
///   the first release
/// @param trace what tells of our setting where its mark on the machine is lost: the profile of
///   NetworkManager that it was put into; else empty
@JsonTypeName("ForgetLocalResolver")
public record ForgetLocalResolver(MachineRef machine, String before, String trace)
    implements Inverse.OnTheMachine {

  /// An entry of an older journal knows only the machine, or no trace.
  public ForgetLocalResolver {
    before = before == null ? "" : before;
    trace = trace == null ? "" : trace;
  }

  /// Of a setting of which only its marks tell.
  public ForgetLocalResolver(MachineRef machine) {
    this(machine, "", "");
  }

  @Override
  public Phrase title() {
    return Phrase.of("change.resolver");
  }

  @Override
  public String detail() {
    return UseLocalResolver.FILE;
  }

  @Override
  public List<Command> commands() {
    return LocalResolver.all().stream()
        .map(way -> Command.on(machine, way.undoCommands(trace)))
        .toList();
  }

  @Override
  public boolean isPresent(WorldView world) {
    return ours(world).isEmpty();
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    ours(world).forEach(way -> way.unset(this, world, before, trace, lines));
  }

  private List<LocalResolver> ours(WorldView world) {
    return LocalResolver.all().stream().filter(way -> way.isOurs(this, world, trace)).toList();
  }
}
