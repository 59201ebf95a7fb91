package dev.mooring.lab.machine.systemd;

import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Options;
import dev.mooring.lab.machine.process.Program;
import dev.mooring.lab.machine.systemd.Service.ServiceFailure;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// `systemctl` for services (systemd 252).
public final class Systemctl implements Program {
  private static final Set<String> CHANGES =
      Set.of(
          "start",
          "stop",
          "restart",
          "try-restart",
          "reload",
          "reload-or-restart",
          "enable",
          "disable",
          "daemon-reload",
          "reset-failed",
          "mask",
          "unmask",
          "reboot",
          "poweroff");
  private final Units units;
  private final UnitReport report;
  private final Program reboot;

  /// @param reboot what `systemctl reboot` does
  public Systemctl(Units units, Journal journal, Program reboot) {
    this.units = units;
    this.report = new UnitReport(units, journal);
    this.reboot = reboot;
  }

  @Override
  public int run(Call call) throws IOException, InterruptedException {
    var options =
        Options.parse(
            call.args(),
            "qaln:p:t:fH:",
            "quiet=q",
            "now=N",
            "no-pager=l",
            "full=l",
            "all=a",
            "lines:=n",
            "property:=p",
            "value=V",
            "type:=t",
            "no-legend=L",
            "state:=s",
            "plain=P",
            "no-block=l",
            "no-reload=l",
            "failed=F",
            "output:=o",
            "force=f");
    if (options.unknown().isPresent()) {
      return call.fail(1, "unrecognized option '" + options.unknown().get() + "'");
    }
    var verb = options.operands().isEmpty() ? "list-units" : options.operands().getFirst();
    var names = options.operands().stream().skip(1).map(Systemctl::unit).toList();
    if (CHANGES.contains(verb) && !call.context().user().isRoot()) {
      return refuse(call, verb, names);
    }
    return switch (verb) {
      case "start", "stop", "restart", "try-restart", "reload", "reload-or-restart" ->
          steer(call, verb, names);
      case "enable", "disable" -> link(call, verb, names, options.has("N"));
      case "is-active" -> states(call, options, names);
      case "is-enabled" -> enabled(call, options, names);
      case "is-failed" -> failed(call, options, names);
      case "status" -> report.status(call, names);
      case "show" -> report.show(call, options, names);
      case "cat" -> report.cat(call, names);
      case "list-units" -> report.list(call, options);
      case "list-unit-files" -> report.files(call);
      case "mask", "unmask" -> mask(call, verb, names, options.has("N"));
      case "daemon-reload" -> 0;
      case "reset-failed" -> reset(call, names);
      case "reboot" -> reboot.run(call);
      default -> {
        call.io().complain("Unknown command verb " + verb + ".");
        yield 1;
      }
    };
  }

  private static String unit(String name) {
    return name.replaceFirst("\\.service$", "");
  }

  private static int refuse(Call call, String verb, List<String> names) throws IOException {
    var what =
        names.isEmpty()
            ? "Failed to reload daemon: Interactive authentication required."
            : "Failed to "
                + verb
                + " "
                + names.getFirst()
                + ".service: Interactive authentication required.";
    call.io().complain(what);
    return 1;
  }

  private int steer(Call call, String verb, List<String> names) throws IOException {
    var status = 0;
    for (var name : names) {
      if (!units.exists(name)) {
        call.io()
            .complain(
                "Failed to "
                    + verb
                    + " "
                    + name
                    + ".service: Unit "
                    + name
                    + ".service not found.");
        status = 5;
        continue;
      }
      if (!verb.equals("start") && !(verb.equals("try-restart") && !units.isActive(name))) {
        units.stop(name);
      }
      if (!verb.equals("stop")) {
        status = Math.max(status, start(call, name));
      }
    }
    return status;
  }

  private int reset(Call call, List<String> names) throws IOException {
    var status = 0;
    for (var name : names) {
      if (!units.reset(name)) {
        call.io().complain("Failed to reset failed state of unit " + name + ": not loaded.");
        status = 1;
      }
    }
    return status;
  }

  private int mask(Call call, String verb, List<String> names, boolean isNow) throws IOException {
    for (var name : names) {
      var link = "/etc/systemd/system/" + name + ".service";
      if (verb.equals("mask") && !units.isMasked(name)) {
        units.mask(name);
        call.io().complain("Created symlink " + link + " → /dev/null.");
      } else if (verb.equals("unmask") && units.isMasked(name)) {
        units.unmask(name);
        call.io().complain("Removed \"" + link + "\".");
      }
      if (verb.equals("mask") && isNow) {
        units.stop(name);
      }
    }
    return 0;
  }

  private int start(Call call, String name) throws IOException {
    if (units.isMasked(name)) {
      call.io()
          .complain("Failed to start " + name + ".service: Unit " + name + ".service is masked.");
      return 1;
    }
    try {
      units.start(name);
      return 0;
    } catch (ServiceFailure _) {
      call.io()
          .complain(
              "Job for "
                  + name
                  + ".service failed because the control process exited with error code.");
      call.io()
          .complain(
              String.format(
                  Locale.ROOT,
                  "See \"systemctl status %s.service\" and \"journalctl -xeu %s.service\" for"
                      + " details.",
                  name,
                  name));
      return 1;
    }
  }

  private int link(Call call, String verb, List<String> names, boolean isNow) throws IOException {
    var status = 0;
    for (var name : names) {
      var file = units.file(name);
      if (file.isEmpty()) {
        call.io()
            .complain(
                "Failed to " + verb + " unit: Unit file " + name + ".service does not exist.");
        return 1;
      }
      if (units.isMasked(name) && verb.equals("enable")) {
        call.io()
            .complain(
                "Failed to enable unit: Unit file /etc/systemd/system/"
                    + name
                    + ".service is masked.");
        return 1;
      }
      var wants = "/etc/systemd/system/multi-user.target.wants/" + name + ".service";
      if (verb.equals("enable") && !units.isEnabled(name)) {
        call.io().complain("Created symlink " + wants + " → " + file.get() + ".");
        units.enable(name);
      } else if (verb.equals("disable") && units.isEnabled(name)) {
        call.io().complain("Removed \"" + wants + "\".");
        units.disable(name);
      }
      if (isNow && verb.equals("enable")) {
        status = Math.max(status, start(call, name));
      } else if (isNow) {
        units.stop(name);
      }
    }
    return status;
  }

  private int states(Call call, Options options, List<String> names) throws IOException {
    var status = names.isEmpty() ? 1 : 3;
    for (var name : names) {
      var state = units.state(name);
      status = state.equals("active") ? 0 : status;
      if (!options.has("q")) {
        call.println(state);
      }
    }
    return status;
  }

  private int failed(Call call, Options options, List<String> names) throws IOException {
    var state = names.isEmpty() ? "inactive" : units.state(names.getFirst());
    if (!options.has("q")) {
      call.println(state);
    }
    return state.equals("failed") ? 0 : 1;
  }

  private int enabled(Call call, Options options, List<String> names) throws IOException {
    var status = 1;
    for (var name : names) {
      if (!units.exists(name)) {
        call.io()
            .complain(
                "Failed to get unit file state for "
                    + name
                    + ".service: No such file or directory");
        continue;
      }
      var state = units.enabledness(name);
      status = state.equals("enabled") ? 0 : status;
      if (!options.has("q")) {
        call.println(state);
      }
    }
    return status;
  }
}
