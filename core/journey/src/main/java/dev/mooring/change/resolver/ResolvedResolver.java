package dev.mooring.change.resolver;

import dev.mooring.change.OnMachine;
import dev.mooring.change.file.OurFiles;
import dev.mooring.command.Script;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// Through systemd-resolved: a drop-in makes dnsmasq its first server for all names, and
/// /etc/resolv.conf becomes a link to the file in which systemd-resolved lists its servers.
///
/// Programs then ask dnsmasq themselves. Through the stub on 127.0.0.53, names of one label such as
/// `istio-pilot` would get no answer: systemd-resolved only asks for them where it is told to, and
/// before version 246 (Ubuntu 20.04) it cannot be told. `Domains=~.` is for programs that ask
/// systemd-resolved by D-Bus, as libnss-resolve makes them: else it would ask the link's servers
/// too, and believe whoever says first that there is no such name.
record ResolvedResolver() implements LocalResolver {
  static final String UPLINK = "/run/systemd/resolve/resolv.conf";
  private static final String DROP_IN = "/etc/systemd/resolved.conf.d/mooring.conf";
  private static final String SETTINGS =
      "[Resolve]\nDNS=127.0.0.1\nDomains=~.\nResolveUnicastSingleLabel=yes\n";
  private static final String BEFORE = OurFiles.KEPT + "/" + OurFiles.flat("/etc/resolv.conf");
  private static final String RESTART = "systemctl restart systemd-resolved";

  @Override
  public String upstreams() {
    return UPLINK;
  }

  @Override
  public String commands() {
    return """
    sudo mkdir -p %s
    printf '%s' | sudo tee %s >/dev/null
    sudo ln -sfn %s /etc/resolv.conf
    sudo %s\
    """
        .formatted(
            DROP_IN.replaceFirst("/[^/]*$", ""),
            SETTINGS.replace("\n", "\\n"),
            DROP_IN,
            UPLINK,
            RESTART);
  }

  @Override
  public String undoCommands(String trace) {
    return "if [ -e %1$s ]; then sudo rm -f %1$s && sudo ln -sfn ../run/systemd/resolve/stub-resolv.conf /etc/resolv.conf && sudo %2$s; fi"
        .formatted(DROP_IN, RESTART);
  }

  @Override
  public boolean isSet(OnMachine change, WorldView world) {
    return isOurs(change, world, "");
  }

  /// The file's name is its mark.
  @Override
  public boolean isOurs(OnMachine change, WorldView world, String trace) {
    return change.holds(world, "[ -e " + DROP_IN + " ] || [ -e '" + BEFORE + "' ]");
  }

  @Override
  public void set(OnMachine change, World world, Consumer<String> lines) {
    var settings = SETTINGS.getBytes(StandardCharsets.UTF_8);
    change.run(world, OurFiles.put(world.journey(), DROP_IN, "root:root", "0644"), settings, lines);
    change.run(world, script("link", BEFORE, UPLINK), lines);
  }

  @Override
  public void unset(
      OnMachine change, World world, String before, String trace, Consumer<String> lines) {
    change.run(world, script("unlink", BEFORE, UPLINK, before), lines);
    change.run(world, OurFiles.remove(DROP_IN), lines);
    change.run(world, "sudo rm -f " + DROP_IN, lines);
    change.run(world, "sudo " + RESTART, lines);
  }

  private static Script script(String name, String... arguments) {
    return Script.of(ResolvedResolver.class, name, arguments);
  }
}
