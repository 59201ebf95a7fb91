package dev.mooring.change;

import com.google.common.hash.Hashing;
import dev.mooring.port.Trouble;
import dev.mooring.port.World;
import dev.mooring.port.WorldException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// Brings a package to the machine: the machine fetches it; where it has no way out, this computer
/// does and hands it over. What arrives is compared with the publisher's checksum.
record Fetching(OnMachine change, SidecarArchive archive) {
  /// curl's exit status for an answer like 404.
  private static final int REFUSED = 22;

  void fetch(World world, Consumer<String> lines) {
    var there = world.machine(change.machine()).orElseThrow(() -> change.silent(world));
    var download =
        "curl -fsSL --connect-timeout 15 -o %s %s".formatted(archive.file(), archive.uri());
    var fetched = there.run(download, new byte[0], lines);
    if (fetched.status() == REFUSED) {
      throw missing();
    }
    if (fetched.isOk()) {
      verify(world, change.run(world, "curl -fsSL " + archive.sum(), lines), lines);
      return;
    }
    lines.accept(
        change.machine().name() + " does not reach " + archive.uri().getHost() + ": fetched here");
    handOver(world, lines);
  }

  private void handOver(World world, Consumer<String> lines) {
    var sum = new String(world.downloads().fetch(archive.sum()), StandardCharsets.US_ASCII);
    var bytes = world.downloads().fetch(archive.uri());
    if (!Hashing.sha256().hashBytes(bytes).toString().equals(first(sum))) {
      throw differs();
    }
    change.run(world, "cat > " + archive.file(), bytes, lines);
    verify(world, sum, lines);
  }

  private void verify(World world, String sum, Consumer<String> lines) {
    var arrived = change.run(world, "sha256sum " + archive.file(), _ -> {});
    if (!first(arrived).equals(first(sum))) {
      change.run(world, "rm -f " + archive.file(), lines);
      throw differs();
    }
    lines.accept(archive.uri() + " fetched, its checksum is right");
  }

  private static String first(String line) {
    return line.strip().split("\\s", 2)[0];
  }

  private WorldException missing() {
    return new WorldException.NotFound(
        Trouble.PACKAGE_MISSING, "There is no " + archive.uri() + ".", null);
  }

  private WorldException differs() {
    return new WorldException.Broken(
        Trouble.CHECKSUM_DIFFERS, archive.uri() + " has another checksum.", null);
  }
}
