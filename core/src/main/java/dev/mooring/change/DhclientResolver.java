package dev.mooring.change;

import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import java.util.List;
import java.util.function.Consumer;

/// Through dhclient's own configuration, so that a renewed lease keeps it. The network is restarted
/// instead of running a second dhclient, which would lose the line within hours (istio#1857).
record DhclientResolver() implements LocalResolver {
  private static final String FILE = "/etc/dhcp/dhclient.conf";
  private static final String LINE = "prepend domain-name-servers 127.0.0.1;";
  private static final String RESTART = "sudo systemctl restart networking";

  @Override
  public String upstreams() {
    return "/etc/resolv.conf";
  }

  @Override
  public String commands() {
    return "echo '" + LINE + "' | sudo tee -a " + FILE + "\n" + RESTART;
  }

  @Override
  public String undoCommands() {
    return "if grep -q '# BEGIN mooring' %1$s; then sudo sed -i '/# BEGIN mooring/,/# END mooring/d' %1$s && %2$s; fi"
        .formatted(FILE, RESTART);
  }

  /// A line that somebody else wrote is as good as ours.
  @Override
  public boolean isSet(OnMachine change, WorldView world) {
    return change.holds(world, "grep -qxF '" + LINE + "' " + FILE);
  }

  @Override
  public void set(OnMachine change, World world, Consumer<String> lines) {
    new PutBlock(change.machine(), FILE, List.of(LINE), "networking").apply(world, lines);
    change.run(world, RESTART, lines);
  }

  @Override
  public void unset(OnMachine change, World world, Consumer<String> lines) {
    new RemoveBlock(change.machine(), FILE, "networking").apply(world, lines);
  }

  @Override
  public boolean isOurs(OnMachine change, WorldView world) {
    return !new RemoveBlock(change.machine(), FILE, "networking").isPresent(world);
  }
}
