package dev.mooring.lab.machine.systemd;

import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Options;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What systemctl tells about units.
final class UnitReport {
  private final Units units;
  private final Journal journal;

  UnitReport(Units units, Journal journal) {
    this.units = units;
    this.journal = journal;
  }

  int status(Call call, List<String> names) throws IOException {
    var status = 0;
    for (var name : names) {
      var file = units.file(name);
      if (file.isEmpty()) {
        call.io().complain("Unit " + name + ".service could not be found.");
        status = 4;
        continue;
      }
      var state = units.state(name);
      var dot = state.equals("active") ? "●" : state.equals("failed") ? "×" : "○";
      var run = units.run(name);
      var since = run.map(r -> " since " + r.since()).orElse("");
      call.println(dot + " " + name + ".service - " + units.description(name));
      call.println(
          "     Loaded: loaded (%s; %s; preset: enabled)"
              .formatted(file.get(), units.enabledness(name)));
      call.println("     Active: " + state + " (" + subState(name) + ")" + since);
      if (run.isPresent() && state.equals("active")) {
        call.println("   Main PID: " + run.get().pid() + " (" + name + ")");
      }
      call.println("");
      var lines =
          journal.entries().stream().filter(e -> e.unit().equals(name + ".service")).toList();
      for (var entry : lines.subList(Math.max(0, lines.size() - 10), lines.size())) {
        call.println(Journalctl.line(entry, call));
      }
      status = state.equals("active") ? status : Math.max(status, 3);
    }
    return status;
  }

  int show(Call call, Options options, List<String> names) throws IOException {
    for (var name : names) {
      var all = properties(name);
      var wanted =
          options.has("p")
              ? List.of(String.join(",", options.all("p")).split(",", -1))
              : List.copyOf(all.keySet());
      for (var property : wanted) {
        var value = Optional.ofNullable(all.get(property)).orElse("");
        call.println(options.has("V") ? value : property + "=" + value);
      }
    }
    return 0;
  }

  private Map<String, String> properties(String name) {
    var properties = new LinkedHashMap<String, String>();
    properties.put("Id", name + ".service");
    properties.put("Description", units.description(name));
    properties.put("LoadState", units.exists(name) ? "loaded" : "not-found");
    properties.put("ActiveState", units.state(name));
    properties.put("SubState", subState(name));
    properties.put("UnitFileState", units.exists(name) ? units.enabledness(name) : "");
    properties.put("FragmentPath", units.file(name).orElse(""));
    properties.put("MainPID", units.run(name).map(run -> String.valueOf(run.pid())).orElse("0"));
    properties.put("NRestarts", String.valueOf(units.restarts(name)));
    properties.put(
        "ActiveEnterTimestamp", units.run(name).map(run -> run.since().toString()).orElse(""));
    return properties;
  }

  private String subState(String name) {
    return switch (units.state(name)) {
      case "active" -> "running";
      case "activating" -> "auto-restart";
      case "failed" -> "failed";
      default -> "dead";
    };
  }

  int cat(Call call, List<String> names) throws IOException {
    for (var name : names) {
      var file = units.file(name);
      if (file.isEmpty()) {
        call.io().complain("No files found for " + name + ".service.");
        return 1;
      }
      call.println("# " + file.get());
      call.io().print(call.text(file.get()));
    }
    return 0;
  }

  int list(Call call, Options options) throws IOException {
    var indent = options.has("P") ? "" : "  ";
    if (!options.has("L")) {
      call.println(indent + "UNIT LOAD ACTIVE SUB DESCRIPTION");
    }
    var states = options.has("F") ? List.of("failed") : List.of("active", "activating", "failed");
    for (var name : units.all()) {
      if (states.contains(units.state(name))) {
        call.println(
            "%s%s.service loaded %s %s %s"
                .formatted(
                    indent, name, units.state(name), subState(name), units.description(name)));
      }
    }
    for (var failed : units.sessions().failed().entrySet()) {
      call.println(indent + failed.getKey() + " loaded failed failed " + failed.getValue());
    }
    return 0;
  }

  int files(Call call) throws IOException {
    call.println("UNIT FILE STATE PRESET");
    for (var name : units.all()) {
      call.println(name + ".service " + units.enabledness(name) + " enabled");
    }
    return 0;
  }
}
