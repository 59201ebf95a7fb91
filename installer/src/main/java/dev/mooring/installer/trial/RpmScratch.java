package dev.mooring.installer.trial;

import dev.mooring.installer.build.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// An empty root of rpm's own. What the package depends on is not asked for: Debian's libraries are
/// no rpm packages.
record RpmScratch(Path root) implements Installation {

  static boolean isPossible() throws IOException {
    return Command.of("id", "-u").run().strip().equals("0");
  }

  @Override
  public String name() {
    return "installed by rpm into a scratch root, without looking for what it depends on";
  }

  @Override
  public void install(Path file) throws IOException {
    Files.createDirectories(root);
    rpm("--install", "--nodeps", file.toAbsolutePath().toString());
  }

  @Override
  public void verify() throws IOException {
    rpm("--verify", "--nodeps", "mooring");
  }

  @Override
  public List<Path> watched() {
    return List.of(root.resolve("opt"), root.resolve("usr"), root.resolve("etc"));
  }

  @Override
  public void remove() throws IOException {
    if (Files.exists(root.resolve("opt/mooring"))) {
      rpm("--erase", "--nodeps", "mooring");
    }
  }

  private void rpm(String... words) throws IOException {
    var all = new ArrayList<>(List.of("rpm", "--root", root.toAbsolutePath().toString()));
    all.addAll(List.of(words));
    new Command(all, Map.of()).run();
  }
}
