package dev.mooring.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;

/// What bash says about the syntax of a script.
final class Bash {
  private Bash() {}

  static String complaints(String script) throws IOException, InterruptedException {
    var bash = new ProcessBuilder("bash", "-n").redirectErrorStream(true).start();
    try (var input = bash.getOutputStream()) {
      input.write(script.getBytes(UTF_8));
    }
    var said = new String(bash.getInputStream().readAllBytes(), UTF_8);
    return bash.waitFor() == 0 ? said : "refused: " + said;
  }
}
