package dev.mooring.journey;

import static dev.mooring.journey.Istio1Practice.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.change.file.FileBody;
import dev.mooring.change.file.PutFile;
import dev.mooring.step.StepId;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Steps that run side by side put their files on one machine.
class FilesAtOnceTest {

  @Test
  void eachFileGetsItsOwnText(@TempDir Path home) throws Exception {
    try (var practice = new Istio1Practice(home)) {
      practice.run(Istio1Practice.selected(), EnumSet.of(StepId.CONTEXT, StepId.MACHINE));
      var files =
          IntStream.range(0, 40)
              .mapToObj(
                  number ->
                      CompletableFuture.runAsync(
                          () -> practice.apply(file(number)), Thread::startVirtualThread))
              .toList();
      files.forEach(CompletableFuture::join);
      for (int i = 0; i < 40; i++) {
        assertThat(practice.ssh(THEIRS, "sudo cat /etc/mesh/file-" + i))
            .isEqualTo("text " + i + "\n");
      }
      assertThat(practice.ssh(THEIRS, "ls /var/lib/mooring")).doesNotContain("incoming");
    }
  }

  private static PutFile file(int number) {
    return new PutFile(
        THEIRS,
        "/etc/mesh/file-" + number,
        new FileBody.Lines(List.of("text " + number, "")),
        "root:root",
        "0644",
        "istio");
  }
}
