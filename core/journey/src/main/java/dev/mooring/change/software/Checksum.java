package dev.mooring.change.software;

import dev.mooring.change.OnMachine;
import dev.mooring.mesh.KnownSums;
import dev.mooring.port.Trouble;
import dev.mooring.port.World;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Whether what lies on the machine is what its publisher made: by the checksum that Mooring knows,
/// and for what is newer than Mooring by the one that is published beside it.
///
/// @param from where it was fetched
/// @param known what Mooring knows of it
record Checksum(OnMachine change, URI from, Optional<String> known) {

  static Checksum of(OnMachine change, URI from) {
    return new Checksum(change, from, KnownSums.of(from));
  }

  /// Where its checksum is published: the sum, one space, the file's name.
  static URI published(URI from) {
    return URI.create(from + ".sha256");
  }

  /// @param published what stands there, asked for where it is needed
  /// @throws WorldException.Broken when it is something else
  void require(World world, String file, Supplier<String> published, Consumer<String> lines) {
    var arrived = first(change.run(world, "sudo sha256sum " + file, _ -> {}));
    require(arrived, known.orElseGet(() -> first(published.get())));
    lines.accept(
        from
            + (known.isPresent()
                ? " fetched, its checksum is the one that Mooring knows"
                : " fetched, its checksum is the published one (Mooring knows none of it)"));
  }

  /// @throws WorldException.Broken when these are not the same
  void require(String arrived, String right) {
    if (!arrived.equals(right)) {
      throw new WorldException.Broken(
          Trouble.CHECKSUM_DIFFERS, Phrase.of("refusal.fetch.checksum", from), null);
    }
  }

  /// The sum of a line that `sha256sum` or Istio wrote.
  static String first(String line) {
    return line.strip().split("\\s", 2)[0];
  }
}
