package dev.mooring.app.page;

import dev.mooring.model.JoinSpec;
import dev.mooring.model.OwnHost;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// How SSH and the pods reach a machine that is no Compute Engine instance.
final class HostRows {
  private HostRows() {}

  static void on(Form form) {
    var name =
        form.text(
            "machine.host",
            read(OwnHost::host),
            (spec, text) -> edit(spec, host -> host.withHost(text)));
    var port =
        form.optional(
            "machine.port",
            read(host -> host.port() == 0 ? "" : String.valueOf(host.port())),
            (spec, text) -> edit(spec, host -> host.withPort(number(text))));
    var user =
        form.optional(
            "machine.user",
            read(OwnHost::user),
            (spec, text) -> edit(spec, host -> host.withUser(text)));
    var address =
        form.optional(
            "machine.address",
            read(OwnHost::address),
            (spec, text) -> edit(spec, host -> host.withAddress(text)));
    form.showWhen(form.row(name, address), HostRows::isHost);
    form.showWhen(form.row(port, user), HostRows::isHost);
  }

  private static boolean isHost(JoinSpec spec) {
    return spec.machine() instanceof OwnHost;
  }

  private static Function<JoinSpec, String> read(Function<OwnHost, String> part) {
    return spec -> spec.machine() instanceof OwnHost host ? part.apply(host) : "";
  }

  private static JoinSpec edit(JoinSpec spec, UnaryOperator<OwnHost> edit) {
    return spec.machine() instanceof OwnHost host ? spec.withMachine(edit.apply(host)) : spec;
  }

  /// A number that no port has says so itself.
  private static int number(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    return text.matches("[1-9]\\d{0,4}") ? Integer.parseInt(text) : -1;
  }
}
