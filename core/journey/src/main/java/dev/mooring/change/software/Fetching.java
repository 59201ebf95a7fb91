package dev.mooring.change.software;

import com.google.common.hash.Hashing;
import dev.mooring.change.DownloadFolder;
import dev.mooring.change.OnMachine;
import dev.mooring.port.Trouble;
import dev.mooring.port.World;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// Brings a package to the machine: the machine fetches it; where it has no way out, this computer
/// does and hands it over. What arrives is compared with its checksum.
record Fetching(OnMachine change, SidecarArchive archive, DownloadFolder folder) {
  /// curl's exit status for an answer like 404.
  private static final int REFUSED = 22;

  /// @return where it lies
  String fetch(World world, Consumer<String> lines) {
    var file = folder.file(archive.name());
    var there = world.machine(change.machine()).orElseThrow(() -> change.silent(world));
    var download = "curl -fsSL --connect-timeout 15 -o %s %s".formatted(file, archive.uri());
    var fetched = there.run(download, new byte[0], lines);
    if (fetched.status() == REFUSED) {
      throw missing();
    }
    if (fetched.isOk()) {
      folder.seal(world, lines);
      var sum = "curl -fsSL " + Checksum.published(archive.uri());
      checksum().require(world, file, () -> change.run(world, sum, lines), lines);
      return file;
    }
    lines.accept(
        change.machine().name() + " does not reach " + archive.uri().getHost() + ": fetched here");
    handOver(world, file, lines);
    return file;
  }

  private void handOver(World world, String file, Consumer<String> lines) {
    var sum = checksum().known().orElseGet(() -> published(world));
    var bytes = world.downloads().fetch(archive.uri());
    checksum().require(Hashing.sha256().hashBytes(bytes).toString(), sum);
    change.run(world, "cat > " + file, bytes, lines);
    folder.seal(world, lines);
    checksum().require(world, file, () -> sum, lines);
  }

  private String published(World world) {
    var line = world.downloads().fetch(Checksum.published(archive.uri()));
    return Checksum.first(new String(line, StandardCharsets.US_ASCII));
  }

  private Checksum checksum() {
    return Checksum.of(change, archive.uri());
  }

  private WorldException missing() {
    return new WorldException.NotFound(
        Trouble.PACKAGE_MISSING, Phrase.of("refusal.fetch.none", archive.uri()), null);
  }
}
