package dev.mooring.app.page;

import dev.mooring.app.state.OwnEdits;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.MachineSpec.Origin;
import dev.mooring.model.OwnHost;
import java.util.function.Function;

/// How SSH and the pods reach a machine that is no Compute Engine instance.
final class HostRows {
  private HostRows() {}

  static void on(Form form) {
    var name =
        form.text(
            "machine.host",
            read(OwnHost::host),
            (spec, text) ->
                OwnEdits.host(
                    spec, old -> new OwnHost(text, old.port(), old.user(), old.address())));
    var port =
        form.optional(
            "machine.port",
            read(host -> host.port() == 0 ? "" : String.valueOf(host.port())),
            (spec, text) ->
                OwnEdits.host(
                    spec, old -> new OwnHost(old.host(), number(text), old.user(), old.address())));
    var user =
        form.optional(
            "machine.user",
            read(OwnHost::user),
            (spec, text) ->
                OwnEdits.host(
                    spec, old -> new OwnHost(old.host(), old.port(), text, old.address())));
    var address =
        form.optional(
            "machine.address",
            read(OwnHost::address),
            (spec, text) ->
                OwnEdits.host(spec, old -> new OwnHost(old.host(), old.port(), old.user(), text)));
    form.showWhen(form.row(name, address), HostRows::isHost);
    form.showWhen(form.row(port, user), HostRows::isHost);
  }

  private static boolean isHost(JoinSpec spec) {
    return spec.machine().origin() == Origin.HOST;
  }

  private static Function<JoinSpec, String> read(Function<OwnHost, String> part) {
    return spec -> spec.machineRef().host().map(part).orElse("");
  }

  /// A number that no port has says so itself.
  private static int number(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    return text.matches("[1-9]\\d{0,4}") ? Integer.parseInt(text) : -1;
  }
}
