package dev.mooring.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.command.bash.Bash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every command of the journeys, and of their clean-up, can be typed in bash.
class BashCommandsTest {

  @Test
  void bashReadsThemAll() throws IOException, InterruptedException {
    var script = PowerShellCommandsTest.commands().map(Bash::of).collect(Collectors.joining("\n"));

    var bash = new ProcessBuilder("bash", "-n").redirectErrorStream(true).start();
    try (var typed = bash.getOutputStream()) {
      typed.write(script.getBytes(StandardCharsets.UTF_8));
    }

    assertThat(bash.getInputStream()).hasContent("");
    assertThat(bash.waitFor()).isZero();
  }
}
