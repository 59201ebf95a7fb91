package dev.mooring.change.resolver;

import dev.mooring.change.OnMachine;
import dev.mooring.change.file.OurFiles;
import dev.mooring.command.Script;
import dev.mooring.command.Shell;
import dev.mooring.port.MachineReader;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Through the profile of NetworkManager that has the default route: its own servers come before
/// those of the lease. A drop-in with `[global-dns]` would be a file and no more, but it drops the
/// lease's servers and search list, and with them all names that dnsmasq has to hand on
/// (NetworkManager 1.42).
record NetworkManagerResolver() implements LocalResolver {
  private static final String DEVICE =
      "dev=$(ip -4 route show default | sed -n 's/.* dev \\([^ ]*\\).*/\\1/p' | head -n 1)";
  private static final String PROFILE = "con=$(nmcli -g GENERAL.CON-UUID device show \"$dev\")";
  private static final Pattern IS_PROFILE = Pattern.compile("[-0-9a-f]{36}");
  private static final String OURS = "nmcli ";

  @Override
  public String upstreams() {
    return "/etc/resolv.conf";
  }

  @Override
  public String commands() {
    return """
    %s
    %s
    sudo nmcli connection modify "$con" ipv4.dns "127.0.0.1 $(nmcli -g ipv4.dns connection show "$con" | tr , ' ')"
    sudo nmcli device reapply "$dev\"\
    """
        .formatted(DEVICE, PROFILE);
  }

  @Override
  public String undoCommands(String trace) {
    return "if systemctl is-active --quiet NetworkManager; then %s; %s; sudo nmcli connection modify \"$con\" -ipv4.dns 127.0.0.1 && sudo nmcli device reapply \"$dev\"; fi"
        .formatted(DEVICE, trace.isEmpty() ? PROFILE : "con=" + Shell.quote(trace));
  }

  /// The profile, unless others have the address in it already.
  @Override
  public String trace(MachineReader there) {
    var said = OnMachine.ask(there, script("trace-profile")).out();
    var words = List.of(said.strip().split("[ ,]+"));
    return IS_PROFILE.matcher(words.getFirst()).matches() && !words.contains("127.0.0.1")
        ? words.getFirst()
        : "";
  }

  @Override
  public boolean isSet(OnMachine change, WorldView world) {
    return change.holds(world, COMES_FIRST);
  }

  /// The list says so, or the journal where the list is lost; an address that others put there is
  /// theirs.
  @Override
  public boolean isOurs(OnMachine change, WorldView world, String trace) {
    return change.holds(world, "grep -q '^" + OURS + "' " + OurFiles.LIST)
        || (!trace.isEmpty() && change.holds(world, script("has-profile", trace)));
  }

  @Override
  public void set(OnMachine change, World world, Consumer<String> lines) {
    change.run(world, script("set-profile", world.journey().toString(), OURS), lines);
  }

  @Override
  public void unset(
      OnMachine change, World world, String before, String trace, Consumer<String> lines) {
    change.run(world, script("unset-profile", OURS, trace), lines);
  }

  private static Script script(String name, String... arguments) {
    return Script.of(NetworkManagerResolver.class, name, arguments);
  }
}
