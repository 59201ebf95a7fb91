package dev.mooring.app.wiring;

import dev.mooring.model.JoinSpec;
import dev.mooring.model.Machine;
import dev.mooring.model.MachineRef;
import dev.mooring.model.OwnHost;
import dev.mooring.run.Origin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The user to log in as. A journal may know several machines, each with a user of its own.
///
/// @param usual where nothing else is known
record Logins(String usual, Map<MachineRef, String> known) {
  Logins {
    known = Map.copyOf(known);
  }

  /// On a host of one's own, the name of this computer's user is as good a guess as ssh's.
  static Logins of(List<Origin> journeys, JoinSpec spec) {
    var known = new HashMap<MachineRef, String>();
    Stream.concat(journeys.stream().map(Origin::machine), Stream.of(spec.machine()))
        .forEach(machine -> user(machine).ifPresent(user -> known.put(machine.ref(), user)));
    return new Logins(user(spec.machine()).orElseGet(() -> System.getProperty("user.name")), known);
  }

  private static Optional<String> user(Machine machine) {
    return switch (machine) {
      case Machine.NewInstance wanted -> Optional.of(wanted.user());
      case Machine.ExistingInstance there -> Optional.of(there.user());
      case OwnHost _ -> Optional.empty();
    };
  }

  String on(MachineRef machine) {
    return known.getOrDefault(machine, usual);
  }
}
