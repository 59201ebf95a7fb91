package dev.mooring.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// This computer's `sh`, as a judge of how words were quoted.
///
/// @param folder where its scripts are written
public record PosixShell(Path folder) {

  /// Each word as the shell reads it. None may have a line break.
  public List<String> read(List<String> words) throws IOException, InterruptedException {
    var lines = words.stream().map(word -> "printf '%s\\n' " + word);
    var script =
        Files.writeString(folder.resolve("script"), lines.collect(Collectors.joining("\n")));
    var out = folder.resolve("out");
    var shell =
        new ProcessBuilder("sh", script.toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertThat(shell.waitFor()).as(() -> out + " has no failure of the shell").isZero();
    return Files.readAllLines(out);
  }
}
