package dev.mooring.change.resolver;

import dev.mooring.change.Alteration;
import dev.mooring.change.Inverse;
import dev.mooring.change.OnMachine;
import dev.mooring.change.Standing;
import dev.mooring.command.Command;
import dev.mooring.model.MachineRef;
import dev.mooring.port.Outcome;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Makes dnsmasq on 127.0.0.1 the machine's first name server, through the program that writes
/// /etc/resolv.conf, so that a renewed lease and the next boot keep it.
public record UseLocalResolver(MachineRef machine) implements Alteration, OnMachine {
  static final String FILE = "/etc/resolv.conf";

  @Override
  public Phrase title() {
    return Phrase.of("change.resolver");
  }

  @Override
  public String detail() {
    return FILE;
  }

  @Override
  public List<Command> commands() {
    return List.of(Command.on(machine, LocalResolver.typed()));
  }

  @Override
  public boolean isPresent(WorldView world) {
    return holds(world, LocalResolver.COMES_FIRST)
        && look(world).filter(there -> LocalResolver.on(there).isSet(this, world)).isPresent();
  }

  /// Who has it so already keeps it.
  @Override
  public Standing standing(WorldView world) {
    return isPresent(world)
            && LocalResolver.all().stream().noneMatch(way -> way.isOurs(this, world, ""))
        ? new Standing.Fits(FILE)
        : Standing.free();
  }

  @Override
  public Optional<Inverse> inverse(WorldView before) {
    var link =
        look(before)
            .map(there -> there.ask("readlink " + FILE))
            .filter(Outcome::isOk)
            .map(outcome -> outcome.out().strip())
            .filter(target -> !target.equals(ResolvedResolver.UPLINK));
    var trace = look(before).map(there -> LocalResolver.on(there).trace(there));
    return Optional.of(new ForgetLocalResolver(machine, link.orElse(""), trace.orElse("")));
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    var there = world.machine(machine).orElseThrow(() -> silent(world));
    LocalResolver.on(there).set(this, world, lines);
    run(world, awaited(), lines);
    lines.accept(FILE + " begins with 127.0.0.1");
  }

  /// NetworkManager answers before it has written the file.
  private static String awaited() {
    return "n=0; until %1$s || [ $n -ge 50 ]; do n=$((n+1)); sleep 0.1; done; %1$s"
        .formatted(LocalResolver.COMES_FIRST);
  }
}
