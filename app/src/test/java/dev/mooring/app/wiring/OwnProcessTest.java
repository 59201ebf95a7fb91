package dev.mooring.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.app.Main;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The practice world of an installed wizard starts with the cache that the installer laid there.
class OwnProcessTest {
  @TempDir private Path app;

  @Test
  void theCacheBesideTheJarsIsTaken() throws IOException {
    var cache = Files.createFile(app.resolve("commands.aot"));

    assertThat(OwnProcess.cache(jars())).contains("-XX:AOTCache=" + cache);
  }

  @Test
  void withoutOneNothingIsSaid() {
    assertThat(OwnProcess.cache(jars())).isEmpty();
  }

  @Test
  void theProgramIsTheOneThatIsInstalled() {
    assertThat(OwnProcess.PROGRAM).isEqualTo(Main.class.getName());
  }

  private String jars() {
    return app.resolve("first.jar") + File.pathSeparator + app.resolve("second.jar");
  }
}
