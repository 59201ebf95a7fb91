package dev.mooring.change.resolver;

import dev.mooring.change.file.FileBody;
import dev.mooring.command.Remote;
import dev.mooring.command.Text;
import dev.mooring.model.MachineRef;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;

/// How the machine's own dnsmasq is to listen: on 127.0.0.1 alone, so that it neither collides with
/// systemd-resolved on 127.0.0.53 nor answers strangers; and whom it asks for all other names.
/// Debian's unit points it to a file of the package resolvconf as soon as there is a program of
/// that name, which systemd-resolved brings too, so the file is named here.
public record DnsmasqBody(MachineRef machine) implements FileBody {
  private static final String UPSTREAMS = "UPSTREAMS";

  @Override
  public String read(WorldView world) {
    return world
        .machine(machine)
        .map(there -> text(LocalResolver.on(there).upstreams()))
        .orElseThrow(
            () -> new WorldException.NotFound(Phrase.of("refusal.machine.none", machine), null));
  }

  @Override
  public Text typed() {
    return Text.of(text(UPSTREAMS))
        .with(UPSTREAMS, Text.answer(new Remote(machine, LocalResolver.UPSTREAMS)));
  }

  private static String text(String upstreams) {
    return "listen-address=127.0.0.1\nbind-interfaces\nresolv-file=" + upstreams + "\n";
  }
}
