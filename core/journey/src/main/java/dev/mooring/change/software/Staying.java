package dev.mooring.change.software;

import dev.mooring.change.OnMachine;
import dev.mooring.command.Shell;
import dev.mooring.model.MachineRef;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.stream.Collectors;

/// What came with our packages and stays, because others use it by now.
final class Staying {
  private Staying() {}

  /// Of what was not there before: what is still there, with what others have in it.
  ///
  /// @param missing lines that [Leftovers#printMissing] printed before the package came
  static List<Phrase> of(OnMachine change, WorldView world, List<String> missing) {
    if (missing.isEmpty()) {
      return List.of();
    }
    var question =
        missing.stream()
            .map(line -> line.split(" ", 2))
            .map(
                words ->
                    words[0].equals("path")
                        ? "if [ -d %1$s/ ] && [ ! -L %1$s ]; then echo %1$s $(ls -A %1$s/); fi"
                            .formatted(words[1])
                        : "if getent passwd %1$s >/dev/null; then echo %1$s; fi"
                            .formatted(words[1]))
            .collect(Collectors.joining("\n"));
    return change
        .look(world)
        .map(there -> there.ask(Shell.asRoot(question + "\ntrue")).out())
        .orElse("")
        .lines()
        .map(line -> line.split(" ", 2))
        .map(words -> told(words[0], change.machine(), words.length > 1 ? words[1] : ""))
        .distinct()
        .toList();
  }

  private static Phrase told(String name, MachineRef machine, String holds) {
    return name.startsWith("/")
        ? Phrase.of(
            "told.folder.others",
            name.replaceFirst("/$", ""),
            machine.name(),
            holds.replace(" ", ", "))
        : Phrase.of("told.account.owns", name, machine.name());
  }
}
