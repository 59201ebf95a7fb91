package dev.mooring.installer.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Each package is installed, used and removed.
///
/// @param target folder to work in
/// @param files settings files to be opened
public record Trials(Path target, Path files) {

  /// @param packages by their type
  public void of(Map<String, Path> packages) throws IOException, InterruptedException {
    var deb = Optional.ofNullable(packages.get("deb"));
    if (deb.isPresent()) {
      var place = debian();
      new Stay(place, deb.get()).during(new Trial(place.launcher(), home("deb"), files)::journey);
    }
    var rpm = Optional.ofNullable(packages.get("rpm"));
    if (rpm.isPresent()) {
      rpm(rpm.get());
    }
  }

  private Installation debian() throws IOException {
    return DebianSystem.isFree()
        ? new DebianSystem()
        : new DebianScratch(target.resolve("scratch-deb"));
  }

  private void rpm(Path rpm) throws IOException, InterruptedException {
    if (!RpmScratch.isPossible()) {
      System.out.println("The rpm is not tried: rpm installs into a scratch root only for root.");
      return;
    }
    var place = new RpmScratch(target.resolve("scratch-rpm"));
    new Stay(place, rpm).during(new Trial(place.launcher(), home("rpm"), files)::greeting);
  }

  private Path home(String type) throws IOException {
    return Files.createDirectories(target.resolve("home-" + type));
  }
}
