package dev.mooring.change.software;

import dev.mooring.change.OnMachine;
import dev.mooring.command.Script;
import dev.mooring.model.MachineRef;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;

/// What came with our packages and stays, because others use it by now.
final class Staying {
  private Staying() {}

  /// Of what was not there before: what is still there, with what others have in it.
  ///
  /// @param missing what of [Leftovers#allOf] was not there before the package came
  static List<Phrase> of(OnMachine change, WorldView world, List<String> missing) {
    if (missing.isEmpty()) {
      return List.of();
    }
    return change
        .look(world)
        .map(there -> OnMachine.ask(there, Script.of(Staying.class, "staying", missing)).out())
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
