package dev.mooring.real;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// What a machine is like.
///
/// @param suite Debian's name of a release: `bullseye`, `bookworm`, `trixie`
/// @param names what the cloud's name server knows; an empty address stands for the host's
/// @param furnish puts things into the machine's tree before it boots, and starts what it needs
public record MachineOptions(
    String suite, Map<String, String> names, Consumer<Furnishing> furnish) {

  public static MachineOptions debian(String suite) {
    return new MachineOptions(suite, Map.of(), _ -> {});
  }

  public static MachineOptions bookworm() {
    return debian("bookworm");
  }

  public MachineOptions knowing(String name, String address) {
    var more = new HashMap<>(names);
    more.put(name, address);
    return new MachineOptions(suite, Map.copyOf(more), furnish);
  }

  public MachineOptions furnishedBy(Consumer<Furnishing> also) {
    return new MachineOptions(suite, names, furnish.andThen(also));
  }
}
