package dev.mooring.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is logged goes into the file, and what tells secrets at its finer levels is held back.
class LogFileTest {
  private static final String PROPERTY = "mooring.log";
  private final LoggerContext log = new LoggerContext();
  @TempDir private Path folder;

  @AfterEach
  void close() {
    log.stop();
    System.clearProperty(PROPERTY);
  }

  @Test
  void onlyTheFileIsWritten() throws IOException {
    var file = folder.resolve("mooring.log");
    System.setProperty(PROPERTY, file.toString());

    log.setMDCAdapter(new LogbackMDCAdapter());
    new LogFile().configure(log);
    log.getLogger("dev.mooring").info("begun");
    log.getLogger("net.schmizz.sshj").info("a key");
    log.getLogger("io.fabric8").warn("an outage");

    assertThat(file).content().contains("INFO", "dev.mooring - begun", "an outage");
    assertThat(file).content().doesNotContain("a key");
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(Files.getPosixFilePermissions(folder))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    assertThat(log.getLogger("ROOT").getLevel()).isEqualTo(Level.INFO);
  }
}
