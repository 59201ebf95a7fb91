package dev.mooring;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Shell stands in files of its own, where shellcheck reads it.
class ShellScriptsTest {
  private static final Path ROOT = Path.of("../..");
  private static final Path OURS = Path.of("src/main/resources");

  /// The lab's machine has Istio's scripts, which read settings that only a machine has.
  private static final String NO_SUCH_FILE_HERE = "--exclude=SC1090,SC1091";

  @TempDir Path folder;

  @Test
  void whatRunsOnTheMachineIsPosixShell() throws IOException, InterruptedException {
    var scripts = files(OURS).filter(file -> file.toString().endsWith(".sh")).toList();

    assertThat(scripts).isNotEmpty();
    assertThat(complaints("sh", "--severity=style", scripts)).isEmpty();
  }

  @Test
  void soIsTheShellAroundIt() throws IOException, InterruptedException {
    var folders =
        Stream.of(".ci", "src/build", "src/real", "installer/src/main", "core/lab/src/main");
    var scripts = folders.flatMap(one -> files(ROOT.resolve(one))).filter(this::isShell).toList();

    assertThat(scripts).map(Path::getFileName).map(Path::toString).contains("run", "prepare");
    assertThat(complaints("", NO_SUCH_FILE_HERE, scripts)).isEmpty();
  }

  @Test
  void whatIsWrongIsFound() throws IOException, InterruptedException {
    var wrong = Files.writeString(folder.resolve("wrong.sh"), "#!/bin/sh\nrm -rf $1/*\n");
    var bash = Files.writeString(folder.resolve("bash.sh"), "#!/bin/sh\n[[ -e \"$1\" ]]\n");

    assertThat(complaints("sh", NO_SUCH_FILE_HERE, List.of(wrong, bash)))
        .contains("wrong.sh", "SC2086", "bash.sh", "SC3010");
  }

  /// What has more holes than two is a script, or a text with names.
  @Test
  void noChangeBuildsScriptsOfNumberedHoles() {
    assertThat(files(Path.of("src/main/java/dev/mooring/change")))
        .isNotEmpty()
        .allSatisfy(
            file -> assertThat(file).content().doesNotContainPattern("%(?:[3-9]|\\d\\d)\\$s"));
  }

  private String complaints(String shell, String option, List<Path> scripts)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("shellcheck", "--external-sources"));
    command.addAll(List.of("--source-path=SCRIPTDIR", "--format=gcc", option));
    if (!shell.isEmpty()) {
      command.add("--shell=" + shell);
    }
    scripts.forEach(script -> command.add(script.toString()));
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      var said = new String(process.getInputStream().readAllBytes(), UTF_8);
      assertThat(process.waitFor() == 0).as(said).isEqualTo(said.isEmpty());
      return said;
    } catch (IOException missing) {
      return Assumptions.abort(
          "Shell scripts are not checked: there is no shellcheck (apt-get install shellcheck). "
              + missing.getMessage());
    }
  }

  private boolean isShell(Path file) {
    try (var lines = Files.lines(file, ISO_8859_1)) {
      return lines.findFirst().filter(line -> line.matches("#!.*[ /](ba)?sh")).isPresent();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Stream<Path> files(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
