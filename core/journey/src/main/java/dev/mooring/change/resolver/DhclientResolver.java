package dev.mooring.change.resolver;

import dev.mooring.change.OnMachine;
import dev.mooring.change.file.BlockLines;
import dev.mooring.change.file.PutBlock;
import dev.mooring.change.file.RemoveBlock;
import dev.mooring.command.Script;
import dev.mooring.command.Shell;
import dev.mooring.mesh.MarkedBlock;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Through dhclient's own configuration, so that a renewed lease keeps it.
///
/// The dhclient that runs is ended and started with the arguments that it had: it asks for its
/// lease again and writes the file. A second one beside it would lose the line within hours
/// (istio#1857); restarting the network would take the address away from under the connection.
record DhclientResolver() implements LocalResolver {
  private static final String FILE = "/etc/dhcp/dhclient.conf";
  private static final String LINE = "prepend domain-name-servers 127.0.0.1;";
  private static final String NETWORK = "networking";

  /// Lets dhclient write the file anew; what others wrote there by hand is put back behind.
  private static final Script RESTART =
      Script.of(DhclientResolver.class, "restart-dhclient", NETWORK);

  @Override
  public String upstreams() {
    return "/etc/resolv.conf";
  }

  @Override
  public String commands() {
    return "printf '%%s\\n' %s | sudo tee -a %s >/dev/null\n%s"
        .formatted(
            MarkedBlock.put("", LINE).lines().map(Shell::quote).collect(Collectors.joining(" ")),
            FILE,
            RESTART.typed());
  }

  @Override
  public String undoCommands(String trace) {
    return "if grep -q '^# END mooring' %s; then %s && %s; fi"
        .formatted(FILE, BlockLines.takeOut(FILE), RESTART.typed());
  }

  /// A line that somebody else wrote is as good as ours.
  @Override
  public boolean isSet(OnMachine change, WorldView world) {
    return change.holds(world, "grep -qxF '" + LINE + "' " + FILE);
  }

  @Override
  public void set(OnMachine change, World world, Consumer<String> lines) {
    new PutBlock(change.machine(), FILE, List.of(LINE), NETWORK).apply(world, lines);
    change.run(world, RESTART, lines);
  }

  @Override
  public void unset(
      OnMachine change, World world, String before, String trace, Consumer<String> lines) {
    if (block(change).takeOut(world, lines)) {
      change.run(world, RESTART, lines);
    }
  }

  @Override
  public boolean isOurs(OnMachine change, WorldView world, String trace) {
    return !block(change).isPresent(world);
  }

  private static RemoveBlock block(OnMachine change) {
    return new RemoveBlock(change.machine(), FILE, NETWORK);
  }
}
