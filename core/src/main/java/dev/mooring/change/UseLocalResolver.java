package dev.mooring.change;

import dev.mooring.model.MachineRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Makes dnsmasq on 127.0.0.1 the machine's first name server, through dhclient, so that a renewed
/// lease keeps it. The network is restarted instead of running a second dhclient, which would lose
/// the line within hours (istio#1857).
public record UseLocalResolver(MachineRef machine) implements Change, OnMachine {
  static final String FILE = "/etc/dhcp/dhclient.conf";
  static final String LINE = "prepend domain-name-servers 127.0.0.1;";

  @Override
  public Verb verb() {
    return Verb.CHANGE;
  }

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
    return List.of(
        Command.on(machine, "echo '" + LINE + "' | sudo tee -a " + FILE),
        Command.on(machine, "sudo systemctl restart networking"));
  }

  @Override
  public boolean isPresent(WorldView world) {
    return holds(world, "grep -qxF '" + LINE + "' " + FILE)
        && holds(
            world, "grep -m 1 '^nameserver' /etc/resolv.conf | grep -qxF 'nameserver 127.0.0.1'");
  }

  @Override
  public Optional<Inverse> inverse(WorldView before) {
    return Optional.of(new ForgetLocalResolver(machine));
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    new PutBlock(machine, FILE, List.of(LINE), "networking").apply(world, lines);
    run(world, "sudo systemctl restart networking", lines);
  }
}
