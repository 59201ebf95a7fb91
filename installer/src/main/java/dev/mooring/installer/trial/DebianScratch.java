package dev.mooring.installer.trial;

import dev.mooring.installer.build.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// An empty root of dpkg's own, for who is not root or has Mooring installed already. The packages
/// that it depends on are those of this system.
record DebianScratch(Path root) implements Installation {

  @Override
  public String name() {
    return "installed by dpkg into a scratch root, and not into this system";
  }

  @Override
  public void install(Path file) throws IOException {
    var database = Files.createDirectories(root.resolve("var/lib/dpkg"));
    Files.createDirectories(database.resolve("info"));
    Files.createDirectories(database.resolve("updates"));
    Files.writeString(database.resolve("status"), "");
    dpkg("--install", file.toAbsolutePath().toString());
  }

  @Override
  public void verify() throws IOException {
    dpkg("--verify", "mooring");
  }

  @Override
  public List<Path> watched() {
    return List.of(root.resolve("opt"), root.resolve("usr"), root.resolve("etc"));
  }

  @Override
  public void remove() throws IOException {
    if (Files.exists(root.resolve("opt/mooring"))) {
      dpkg("--purge", "mooring");
    }
  }

  private void dpkg(String... words) throws IOException {
    var all = new ArrayList<>(List.of("fakeroot", "dpkg", "--root=" + root.toAbsolutePath()));
    all.addAll(List.of("--force-depends", "--force-not-root"));
    all.addAll(List.of(words));
    new Command(all, Map.of("PATH", "/usr/sbin:/usr/bin:/sbin:/bin")).run();
  }
}
