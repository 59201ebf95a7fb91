package dev.mooring.change.software;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.mooring.change.Inverse;
import dev.mooring.command.Command;
import dev.mooring.model.MachineRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Gives folders back their owners of before the proxy got them, and removes those that were not
/// there and are empty again.
///
/// @param made those that were not there
@JsonTypeName("RestoreFolders")
public record RestoreFolders(MachineRef machine, List<OwnerTrace> owners, List<String> made)
    implements Inverse.OnTheMachine {

  public RestoreFolders {
    owners = List.copyOf(owners);
    made = List.copyOf(made);
  }

  @Override
  public Phrase title() {
    return Phrase.of("change.folders", String.join(", ", paths()));
  }

  private List<String> paths() {
    return Stream.concat(owners.stream().map(OwnerTrace::path), made.stream()).toList();
  }

  @Override
  public String detail() {
    return owners.stream().map(OwnerTrace::owner).distinct().collect(Collectors.joining(", "));
  }

  @Override
  public List<Command> commands() {
    return Stream.concat(
            owners.stream()
                .map(
                    one ->
                        "sudo chown %s %s && sudo chmod %s %s"
                            .formatted(one.owner(), one.path(), one.mode(), one.path())),
            made.stream().map(path -> "sudo rmdir " + path))
        .map(line -> Command.on(machine, line))
        .toList();
  }

  @Override
  public boolean isPresent(WorldView world) {
    return !OwnerTrace.areTaken(this, world, owners)
        && made.stream().noneMatch(path -> holds(world, "sudo test -d " + path));
  }

  @Override
  public List<Phrase> stays(WorldView world) {
    return Staying.of(this, world, made.stream().map(path -> "path " + path).toList());
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    OwnerTrace.restore(this, world, owners, lines);
    made.forEach(
        path -> run(world, "if %s; then sudo rmdir %s; fi".formatted(isEmpty(path), path), lines));
  }

  private static String isEmpty(String path) {
    return "sudo test -d %1$s && [ -z \"$(sudo ls -A %1$s)\" ]".formatted(path);
  }
}
